package org.dbmcp.mcp.era;

import static org.dbmcp.jsonrpc.ErrorCode.HEADER_MISMATCH;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dbmcp.jsonrpc.ProtocolError;

/** The headers of a request. Names have no case; values do. */
public final class Headers {
    private final Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** The headers of this map, each with its values in order. */
    public Headers(Map<String, List<String>> headers) {
        byName.putAll(headers);
    }

    /**
     * The value of a header without the whitespace around it; empty when it is absent.
     *
     * @throws ProtocolError -32020 if it is there twice, since a gateway may have read the other
     *     one
     */
    public Optional<String> one(String name) {
        List<String> values = byName.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new ProtocolError(HEADER_MISMATCH, "Header " + name + " is given more than once");
        }
        return values.stream().findFirst().map(Headers::trimmed);
    }

    /** The first value of a header that may be there more than once; empty when it is absent. */
    public Optional<String> first(String name) {
        return byName.getOrDefault(name, List.of()).stream().findFirst().map(Headers::trimmed);
    }

    private static String trimmed(String value) {
        int start = 0;
        int end = value.length();
        while (start < end && isBlank(value.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(value.charAt(end - 1))) {
            end--;
        }
        return value.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
