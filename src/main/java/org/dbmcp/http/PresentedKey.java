package org.dbmcp.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The key of a request, known by its hash. Whoever holds this cannot tell the key. */
record PresentedKey(String hash) {
    /** The headers that a key may come in. Nobody behind the door sees them. */
    static final Set<String> HEADERS = Set.of("authorization", "x-api-key");

    private static final Pattern BEARER = Pattern.compile("bearer +(.*)", Pattern.CASE_INSENSITIVE);

    /** Below 22 characters, not even base64 holds the 128 bits that make a plain hash safe. */
    private static final Pattern FIT = Pattern.compile("[!-~]{22,512}");

    /**
     * The one key among the values of both headers; empty when there is none.
     *
     * @throws IllegalArgumentException if what is there is no key, or there are several
     */
    static Optional<PresentedKey> of(List<String> authorization, List<String> apiKey) {
        Set<String> keys = new LinkedHashSet<>();
        for (String value : authorization) {
            Matcher bearer = BEARER.matcher(value.strip());
            if (bearer.matches()) {
                keys.add(bearer.group(1).strip());
            }
        }
        apiKey.forEach(value -> keys.add(value.strip()));
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        String key = keys.iterator().next();
        if (keys.size() > 1 || !FIT.matcher(key).matches()) {
            throw new IllegalArgumentException("No key, or several");
        }
        return Optional.of(new PresentedKey(sha256(key)));
    }

    private static String sha256(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(US_ASCII));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "PresentedKey[***]";
    }
}
