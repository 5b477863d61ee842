package org.dbmcp.mcp.tool;

import java.util.Map;
import java.util.function.BiFunction;
import org.dbmcp.access.Effect;
import org.dbmcp.json.Keyword;
import org.dbmcp.mcp.Call;

/** A tool for tests: does what it is told. */
record FixedTool(String name, Effect effect, BiFunction<FixedTool.Arguments, Call, ToolResult> deed)
        implements Tool<FixedTool.Arguments> {
    record Arguments(@Keyword(name = "x-mcp-header", value = "Connection") String connection) {}

    @Override
    public ToolSpec<Arguments> spec() {
        return new ToolSpec<>(
                name, "Title", "Does it.", effect, true, false, Arguments.class, null);
    }

    @Override
    public ToolResult call(Arguments arguments, Call call) {
        return deed.apply(arguments, call);
    }

    @Override
    public Map<String, String> echo(Arguments arguments) {
        return Map.of("connection", arguments.connection());
    }
}
