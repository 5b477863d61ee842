package org.dbmcp.mcp.era.session;

import static org.dbmcp.jsonrpc.ErrorCode.UNSUPPORTED_LEGACY_VERSION;

import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dbmcp.Part;
import org.dbmcp.jsonrpc.ProtocolError;
import org.dbmcp.mcp.Client;
import org.dbmcp.mcp.era.Headers;
import org.dbmcp.mcp.era.Incoming;

/** Finds out who speaks: by a session of ours, or else by the version header alone. */
@Part
public class Speakers {
    private static final Client UNKNOWN = new Client("", "", JsonValue.EMPTY_JSON_OBJECT);

    private final Sessions sessions;

    @Inject
    public Speakers(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * Who sent this.
     *
     * @throws SessionGone if the session it names has ended
     * @throws ProtocolError if it names a revision that does not exist
     */
    Speaker of(Incoming incoming) {
        Headers headers = incoming.headers();
        Optional<String> sessionId = headers.one(Sessions.HEADER);
        Revision revision =
                headers.one("MCP-Protocol-Version").map(Speakers::named).orElse(Revision.MARCH);
        return sessionId
                .flatMap(id -> sessions.read(id, incoming.caller()))
                .orElseGet(() -> new Speaker(revision, UNKNOWN, scope(incoming), null));
    }

    private static Revision named(String label) {
        return Revision.named(label)
                .orElseThrow(
                        () ->
                                new ProtocolError(
                                        UNSUPPORTED_LEGACY_VERSION,
                                        "Bad Request: Unsupported protocol version (supported"
                                                + " versions: "
                                                + String.join(", ", labels())
                                                + ")"));
    }

    private static List<String> labels() {
        return Arrays.stream(Revision.values()).map(Revision::label).toList();
    }

    /**
     * Without a session, whatever tells clients apart: a gateway's session id is none of ours, but
     * two clients never share one.
     */
    private static String scope(Incoming incoming) {
        Headers headers = incoming.headers();
        return String.join(
                "\n",
                incoming.caller().issuer(),
                incoming.caller().subject(),
                incoming.peer(),
                headers.first("User-Agent").orElse(""),
                headers.first(Sessions.HEADER).orElse(""));
    }
}
