package org.dbmcp.driver;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.config.ValueSettings;
import org.dbmcp.config.ValueSettings.BinaryForm;
import org.dbmcp.result.Binary;
import org.dbmcp.result.CutText;
import org.dbmcp.result.JsonCells;
import org.dbmcp.result.RawJson;

/**
 * Cuts what is longer than a value may be, and says so.
 *
 * @param maxChars of a text
 * @param maxTextBytes of a text in UTF-8
 * @param maxBytes of bytes
 * @param form how bytes are shown
 */
public record Cells(int maxChars, int maxTextBytes, int maxBytes, BinaryForm form) {
    private static final int LONGEST_CHARACTER = 3;

    /** The server's limits, lowered by the connection's own; none where values are whole. */
    static Cells of(QuerySettings settings, ValueSettings values) {
        int own = values.maxCellBytes();
        if (own == ValueSettings.WHOLE) {
            return new Cells(own, own, own, values.binary());
        }
        int most = own > 0 ? own : Integer.MAX_VALUE;
        return new Cells(
                Math.min(most, settings.maxCellChars()),
                most,
                Math.min(most, settings.maxBinaryBytes()),
                values.binary());
    }

    /** The text, or its beginning; never half a surrogate pair. */
    public Object text(String text) {
        int end = end(text);
        return end == text.length() ? text : new CutText(text.substring(0, end), text.length());
    }

    private int end(String text) {
        int end = Math.min(text.length(), maxChars);
        if ((long) end * LONGEST_CHARACTER > maxTextBytes) {
            end = endOfBytes(text, end);
        }
        return end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))
                ? end - 1
                : end;
    }

    /** How many of the first characters fit into the bytes. */
    private int endOfBytes(String text, int most) {
        long bytes = 0;
        for (int i = 0; i < most; i++) {
            char c = text.charAt(i);
            // each half of a pair is two of its four bytes
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : LONGEST_CHARACTER;
            if (bytes > maxTextBytes) {
                return i;
            }
        }
        return most;
    }

    /** The JSON, or its beginning as text. */
    public Object json(String json) {
        return end(json) == json.length() ? new RawJson(json) : text(json);
    }

    /** The list or object, or the beginning of its JSON as text. */
    public Object nested(Object value) {
        if (maxChars == Integer.MAX_VALUE || !(value instanceof List || value instanceof Map)) {
            return value;
        }
        String json = JsonCells.text(value);
        return end(json) == json.length() ? value : text(json);
    }

    /** The bytes, or their beginning and the digest of them all. */
    public Object binary(byte[] bytes) {
        return switch (form) {
            case BASE64 -> base64(bytes);
            case HEX -> Map.of("$binary", hex(bytes));
            case OMIT -> Map.of("$binary", Map.of("bytes", bytes.length));
        };
    }

    private Binary base64(byte[] bytes) {
        return bytes.length <= maxBytes
                ? new Binary(bytes, bytes.length, null)
                : new Binary(Arrays.copyOf(bytes, maxBytes), bytes.length, sha256(bytes));
    }

    private Map<String, Object> hex(byte[] bytes) {
        Map<String, Object> shown = new LinkedHashMap<>();
        int length = Math.min(bytes.length, maxBytes);
        shown.put("hex", HexFormat.of().formatHex(bytes, 0, length));
        shown.put("bytes", bytes.length);
        if (length < bytes.length) {
            shown.put("truncated", true);
            shown.put("sha256", sha256(bytes));
        }
        return shown;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
