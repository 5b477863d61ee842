package org.dbmcp.it.wire;

import java.io.IOException;
import java.net.URI;

/** Calls the fixtures that wait or break, in either era. */
record FixtureCall(URI server) {
    RawHttp modern(String tool, String arguments, String more) throws IOException {
        String body =
                """
                {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"%s","arguments":%s,
                "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28",
                "io.modelcontextprotocol/clientCapabilities":{}%s}}}
                """
                        .formatted(tool, arguments, more);
        return RawHttp.send(
                server,
                "POST /mcp",
                body,
                "Content-Type: application/json",
                "MCP-Protocol-Version: 2026-07-28",
                "Mcp-Method: tools/call",
                "Mcp-Name: " + tool);
    }

    RawHttp broken() throws IOException {
        return RawHttp.send(
                server,
                "POST /mcp",
                """
                {"jsonrpc":"2.0","id":1,"method":"fixture/broken","params":{
                "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28",
                "io.modelcontextprotocol/clientCapabilities":{}}}}
                """,
                "Content-Type: application/json",
                "MCP-Protocol-Version: 2026-07-28",
                "Mcp-Method: fixture/broken");
    }

    RawHttp legacy(String tool, String arguments, int id) throws IOException {
        String body =
                """
                {"jsonrpc":"2.0","id":%d,"method":"tools/call","params":{"name":"%s","arguments":%s}}
                """
                        .formatted(id, tool, arguments);
        return RawHttp.send(server, "POST /mcp", body, "Content-Type: application/json");
    }

    /** What became of a wait: running, done or cancelled. */
    String fate(String name) throws IOException {
        try (RawHttp answer = modern("test_waited", "{\"name\":\"" + name + "\"}", "")) {
            String text = answer.readTo("\"}]");
            return text.substring(text.lastIndexOf(":\"") + 2, text.length() - 3);
        }
    }

    static String waiting(String name, int millis) {
        return "{\"name\":\"" + name + "\",\"millis\":" + millis + "}";
    }
}
