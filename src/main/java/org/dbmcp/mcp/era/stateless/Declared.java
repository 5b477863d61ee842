package org.dbmcp.mcp.era.stateless;

import static org.dbmcp.jsonrpc.ErrorCode.MISSING_CLIENT_CAPABILITY;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Collection;
import org.dbmcp.json.Json;
import org.dbmcp.jsonrpc.ProtocolError;
import org.dbmcp.mcp.Client;
import org.dbmcp.mcp.InputRequest;

/** Holds questions to what the client declared that it can answer. */
final class Declared {
    private Declared() {}

    /**
     * @throws ProtocolError -32021 naming what is needed and was not declared
     */
    static void check(Collection<InputRequest> questions, Client client) {
        JsonObjectBuilder missing = Json.createObjectBuilder();
        for (InputRequest question : questions) {
            if (isUrl(question) && !client.canElicit("url")) {
                missing.add(
                        "elicitation",
                        Json.createObjectBuilder().add("url", JsonValue.EMPTY_JSON_OBJECT));
            } else if (!client.can(question.capability())
                    || (isForm(question) && !client.canElicit("form"))) {
                missing.add(question.capability(), JsonValue.EMPTY_JSON_OBJECT);
            }
        }
        JsonObject required = missing.build();
        if (!required.isEmpty()) {
            throw new ProtocolError(
                    MISSING_CLIENT_CAPABILITY,
                    "The client must declare " + String.join(", ", required.keySet()),
                    Json.createObjectBuilder().add("requiredCapabilities", required).build());
        }
    }

    private static boolean isUrl(InputRequest question) {
        return question.params().getString("mode", "form").equals("url");
    }

    private static boolean isForm(InputRequest question) {
        return question.capability().equals("elicitation") && !isUrl(question);
    }
}
