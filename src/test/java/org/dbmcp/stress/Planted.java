package org.dbmcp.stress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Random secrets, each for one place, so that a leak tells where it came from. */
final class Planted {
    private final Map<String, String> placeBySecret = new LinkedHashMap<>();

    /** A fresh secret for this place: letters and digits, so that no encoding hides it. */
    String at(String place) {
        String secret = "s" + UUID.randomUUID().toString().replace("-", "");
        placeBySecret.put(secret, place);
        return secret;
    }

    int count() {
        return placeBySecret.size();
    }

    /** The places of those secrets that stand in the text; {@code but} is one that may, or null. */
    List<String> leaked(String text, String but) {
        return placeBySecret.keySet().stream()
                .filter(secret -> !secret.equals(but) && text.contains(secret))
                .map(placeBySecret::get)
                .toList();
    }
}
