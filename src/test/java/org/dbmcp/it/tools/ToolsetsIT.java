package org.dbmcp.it.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.McpClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server that offers a part of what it can. */
class ToolsetsIT {
    private static LibertyServer server;
    private static McpClient sut;

    @BeforeAll
    static void start() throws Exception {
        server =
                LibertyServer.start(
                        Map.of("DBMCP_TOOLSETS", "query", "DBMCP_TOOLS_READ_ONLY", "true"));
        sut = new McpClient(server.address());
    }

    @AfterAll
    static void stop() throws Exception {
        sut.close();
        server.close();
    }

    private static List<String> listed(String method, String key, String name) {
        return sut.request(method, JsonObject.EMPTY_JSON_OBJECT).result().getJsonArray(key).stream()
                .map(JsonValue::asJsonObject)
                .map(each -> each.getString(name))
                .toList();
    }

    @Test
    void givenReadersOfOneToolset_whenListed_thenThoseAndNothingOfOthers() {
        // GIVEN // WHEN
        List<String> tools = listed("tools/list", "tools", "name");
        List<String> templates =
                listed("resources/templates/list", "resourceTemplates", "uriTemplate");
        List<String> resources = listed("resources/list", "resources", "uri");
        // THEN
        assertEquals(List.of("export_query", "fetch_rows", "read_query"), tools);
        assertEquals(true, templates.stream().noneMatch(each -> each.startsWith("db://")));
        assertEquals(List.of(), resources);
    }
}
