package org.dbmcp.stress;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

/** What a caller proves with who they are. */
record Key(String name, String secret) {
    static Key fresh(String name) {
        return new Key(name, (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", ""));
    }

    /** As the operator lists it. */
    String line() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(US_ASCII));
        return name + " sha256:" + HexFormat.of().formatHex(hash);
    }

    Map<String, String> headers() {
        return Map.of("Authorization", "Bearer " + secret);
    }
}
