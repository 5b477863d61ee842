package org.dbmcp.driver;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.dbmcp.result.Binary;
import org.dbmcp.result.CutText;
import org.dbmcp.result.RawJson;

/**
 * Cuts what is longer than a value may be, and says so.
 *
 * @param maxChars of a text
 * @param maxBytes of bytes
 */
public record Cells(int maxChars, int maxBytes) {
    /** The text, or its beginning; never half a surrogate pair. */
    public Object text(String text) {
        if (text.length() <= maxChars) {
            return text;
        }
        int end = maxChars;
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return new CutText(text.substring(0, end), text.length());
    }

    /** The JSON, or its beginning as text. */
    public Object json(String json) {
        return json.length() <= maxChars ? new RawJson(json) : text(json);
    }

    /** The bytes, or their beginning and the digest of them all. */
    public Binary binary(byte[] bytes) {
        if (bytes.length <= maxBytes) {
            return new Binary(bytes, bytes.length, null);
        }
        return new Binary(Arrays.copyOf(bytes, maxBytes), bytes.length, sha256(bytes));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
