package org.dbmcp.mcp.era;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dbmcp.access.Caller;
import org.dbmcp.json.StrictJson;

/** Messages as they are posted, for tests. */
public final class Posts {
    private Posts() {}

    /** A message from an anonymous caller; {@code headers} are names and values in turn. */
    public static Incoming of(String body, String... headers) {
        return new Incoming(
                "post-1", StrictJson.read(body), headers(headers), Caller.ANONYMOUS, "127.0.0.1");
    }

    /** Headers from names and values in turn. */
    public static Headers headers(String... headers) {
        Map<String, List<String>> byName = new LinkedHashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            byName.computeIfAbsent(headers[i], name -> new ArrayList<>()).add(headers[i + 1]);
        }
        return new Headers(byName);
    }

    /** The document of an answer that is ready. */
    public static JsonObject body(Answer answer) {
        return ((Answer.Ready) answer).body().asJsonObject();
    }
}
