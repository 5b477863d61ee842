package org.dbmcp.mcp.tool;

import jakarta.json.JsonObject;
import java.util.Map;
import org.dbmcp.json.RecordReader;
import org.dbmcp.jsonrpc.ProtocolError;
import org.dbmcp.mcp.Call;

/** One run of one tool: reads the arguments, does it, words what went wrong. */
final class ToolRun<A extends Record> {
    private final Tool<A> tool;
    private final JsonObject json;
    private final Call call;
    private A arguments;

    ToolRun(Tool<A> tool, JsonObject json, Call call) {
        this.tool = tool;
        this.json = json;
        this.call = call;
    }

    ToolResult within(Stages stages) {
        try {
            return stages.around(tool.spec(), call, this::run);
        } catch (ProtocolError badMessage) {
            throw badMessage;
        } catch (Throwable thrown) {
            // Also an error such as a stack overflow ends this call only, not the server.
            return FailureReply.of(thrown, echo());
        }
    }

    private ToolResult run() {
        arguments = RecordReader.read(json, tool.spec().arguments());
        return tool.call(arguments, call);
    }

    private Map<String, String> echo() {
        return arguments == null ? Map.of() : tool.echo(arguments);
    }
}
