package org.dbmcp.it.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;

/**
 * A key as an operator makes one.
 *
 * @param name the caller that it is for
 * @param key what the caller sends
 */
record IssuedKey(String name, String key) {
    static IssuedKey fresh(String name) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return new IssuedKey(name, HexFormat.of().formatHex(random));
    }

    String hash() throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(US_ASCII)));
    }

    /** The line of a file of keys. */
    String line() throws Exception {
        return name + " sha256:" + hash() + "\n";
    }

    String bearer() {
        return "Bearer " + key;
    }

    Map<String, String> headers() {
        return Map.of("Authorization", bearer());
    }
}
