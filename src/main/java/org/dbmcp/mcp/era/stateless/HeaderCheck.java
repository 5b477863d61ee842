package org.dbmcp.mcp.era.stateless;

import static org.dbmcp.jsonrpc.ErrorCode.HEADER_MISMATCH;
import static org.dbmcp.jsonrpc.ErrorCode.UNSUPPORTED_VERSION;

import jakarta.json.JsonString;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dbmcp.json.Json;
import org.dbmcp.jsonrpc.Message;
import org.dbmcp.jsonrpc.ProtocolError;
import org.dbmcp.mcp.era.Headers;

/**
 * Holds the headers to the body: gateways route and authorise by the headers, so both must say the
 * same.
 */
final class HeaderCheck {
    /** The parameter that {@code Mcp-Name} repeats, by method. */
    private static final Map<String, String> NAMED_BY =
            Map.of("tools/call", "name", "prompts/get", "name", "resources/read", "uri");

    private static final String VERSION = "MCP-Protocol-Version";
    private static final String METHOD = "Mcp-Method";
    private static final String NAME = "Mcp-Name";

    private HeaderCheck() {}

    /**
     * Checks version, method and name.
     *
     * @throws ProtocolError -32020 for headers that are missing or differ, -32022 for a revision
     *     that is not served
     */
    static void check(Message.Request request, Envelope envelope, Headers headers) {
        Optional<String> version = headers.one(VERSION);
        Optional<String> method = headers.one(METHOD);
        version.ifPresent(value -> same(VERSION, value, envelope.version()));
        method.ifPresent(value -> same(METHOD, value, request.method()));
        if (!Discover.VERSION.equals(envelope.version())) {
            throw unsupported(envelope.version());
        }
        require(VERSION, version);
        require(METHOD, method);
        String nameKey = NAMED_BY.get(request.method());
        if (nameKey != null && request.params().get(nameKey) instanceof JsonString name) {
            Optional<String> given = headers.one(NAME);
            require(NAME, given);
            same(NAME, HeaderValue.decoded(NAME, given.orElseThrow()), name.getString());
        }
    }

    /**
     * Checks the headers that repeat parameters.
     *
     * @param mirrored where each value stands, by the header's name without {@code Mcp-Param-}
     * @throws ProtocolError -32020 if they are missing or differ
     */
    static void checkMirrored(
            Map<String, List<String>> mirrored, Message.Request request, Headers headers) {
        mirrored.forEach(
                (name, path) -> new MirroredArgument(name, path).check(request.params(), headers));
    }

    private static void same(String header, String value, String inBody) {
        if (!value.equals(inBody)) {
            throw new ProtocolError(HEADER_MISMATCH, header + " differs from the body");
        }
    }

    private static void require(String header, Optional<String> value) {
        if (value.isEmpty()) {
            throw new ProtocolError(HEADER_MISMATCH, "Header " + header + " is missing");
        }
    }

    private static ProtocolError unsupported(String version) {
        return new ProtocolError(
                UNSUPPORTED_VERSION,
                "Unsupported protocol version",
                Json.createObjectBuilder()
                        .add("supported", Json.createArrayBuilder().add(Discover.VERSION))
                        .add("requested", version)
                        .build());
    }
}
