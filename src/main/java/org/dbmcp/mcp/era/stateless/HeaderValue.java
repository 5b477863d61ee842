package org.dbmcp.mcp.era.stateless;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.dbmcp.jsonrpc.ErrorCode.HEADER_MISMATCH;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.regex.Pattern;
import org.dbmcp.jsonrpc.ProtocolError;

/** Header values of {@code Mcp-Name} and {@code Mcp-Param-*}: plain ASCII, or base64 so marked. */
final class HeaderValue {
    private static final String PREFIX = "=?base64?";
    private static final String SUFFIX = "?=";
    private static final Pattern PLAIN = Pattern.compile("[\\x20-\\x7e\\t]*");

    private HeaderValue() {}

    /**
     * What the value stands for.
     *
     * @throws ProtocolError -32020 if it is neither plain nor well encoded
     */
    static String decoded(String header, String value) {
        if (!PLAIN.matcher(value).matches()) {
            throw bad(header);
        }
        boolean marked =
                value.length() >= PREFIX.length() + SUFFIX.length()
                        && value.startsWith(PREFIX)
                        && value.endsWith(SUFFIX);
        if (!marked) {
            return value;
        }
        String encoded = value.substring(PREFIX.length(), value.length() - SUFFIX.length());
        try {
            byte[] bytes = Base64.getDecoder().decode(encoded);
            // The decoder forgives missing padding; the protocol does not.
            if (!Base64.getEncoder().encodeToString(bytes).equals(encoded)) {
                throw bad(header);
            }
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw bad(header);
        }
    }

    private static ProtocolError bad(String header) {
        return new ProtocolError(HEADER_MISMATCH, "The value of " + header + " is malformed");
    }
}
