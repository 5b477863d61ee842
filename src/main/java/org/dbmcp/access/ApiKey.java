package org.dbmcp.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.time.Instant;

/**
 * What is known of a key that a caller holds: enough to recognise it, and nothing to make it from.
 *
 * @param name the caller that it stands for; several keys may stand for one
 * @param hash the SHA-256 of the key, in lower-case hexadecimal digits
 * @param expires the moment from which it is worth nothing; {@link Instant#MAX} for never
 */
public record ApiKey(String name, String hash, Instant expires) {
    private static final String ISSUER = "api-key";

    /** Whether this is the hash, found out in the same time whatever the answer is. */
    public boolean hasHash(String other) {
        return MessageDigest.isEqual(hash.getBytes(US_ASCII), other.getBytes(US_ASCII));
    }

    /** Whether it is worth anything at this moment. */
    public boolean isGoodAt(Instant moment) {
        return moment.isBefore(expires);
    }

    /** Who calls with it. */
    public Caller caller() {
        return new Caller(ISSUER, name);
    }

    /** Never prints the hash. */
    @Override
    public String toString() {
        return "ApiKey[" + name + ", expires " + expires + "]";
    }
}
