package org.dbmcp.mcp.era;

import static org.dbmcp.jsonrpc.ErrorCode.UNSUPPORTED_VERSION;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.dbmcp.Part;
import org.dbmcp.access.Caller;
import org.dbmcp.json.Json;
import org.dbmcp.jsonrpc.Message;
import org.dbmcp.jsonrpc.ProtocolError;

/** Asked once per message. Below this, nobody knows which revision the client speaks. */
@Part
public class Eras {
    private final Map<Generation, Era> byGeneration = new EnumMap<>(Generation.class);

    @Inject
    public Eras(@Any Instance<Era> eras) {
        this((Iterable<Era>) eras);
    }

    Eras(Iterable<Era> eras) {
        for (Era era : eras) {
            if (byGeneration.put(era.generation(), era) != null) {
                throw new IllegalStateException("Two eras speak " + era.generation());
            }
        }
    }

    /** Takes in what was posted. */
    public Answer receive(Incoming incoming) {
        try {
            Generation generation = EraChoice.of(incoming.body(), incoming.headers());
            Era era = byGeneration.get(generation);
            if (era == null) {
                throw notSpoken();
            }
            return era.receive(incoming);
        } catch (ProtocolError e) {
            return Answer.error(400, idOf(incoming.body()), e);
        }
    }

    /** Ends the session that these headers name; empty when there is none to end. */
    public Optional<Answer.Ready> end(Headers headers, Caller caller) {
        return byGeneration.values().stream()
                .flatMap(era -> era.end(headers, caller).stream())
                .findFirst();
    }

    private static ProtocolError notSpoken() {
        return new ProtocolError(
                UNSUPPORTED_VERSION,
                "This server speaks revision 2026-07-28 only",
                Json.createObjectBuilder()
                        .add("supported", Json.createArrayBuilder().add("2026-07-28"))
                        .build());
    }

    private static JsonValue idOf(JsonValue body) {
        return body instanceof JsonObject object && object.containsKey("method")
                ? Message.idOf(object)
                : null;
    }
}
