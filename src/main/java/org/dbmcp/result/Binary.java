package org.dbmcp.result;

/**
 * Bytes, whole or their beginning.
 *
 * @param head the first bytes
 * @param length how many there are in all
 * @param sha256 the digest of all of them in hexadecimal; null when nothing was cut
 */
@SuppressWarnings("ArrayRecordComponent")
public record Binary(byte[] head, long length, String sha256) {
    /** Whether these are not all. */
    boolean isCut() {
        return sha256 != null;
    }
}
