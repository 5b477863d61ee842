package org.dbmcp.mcp.tool;

import jakarta.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.dbmcp.access.Effect;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.Calls;
import org.dbmcp.mcp.Reply;

/** For benches: what it costs to find and call one of many tools, without a server around them. */
public final class ManyTools {
    private static final int WARMING = 200_000;
    private static final int COUNTED = 200_000;

    private final CallTool calling;
    private final Call call;

    /** So many tools, of which one in the middle is called. */
    public ManyTools(int size) {
        List<Tool<?>> tools = new ArrayList<>();
        ToolResult.Done done = ToolResult.Done.of("", Json.createObjectBuilder().build());
        for (int i = 0; i < size; i++) {
            tools.add(new FixedTool("tool" + i, Effect.READS, (arguments, any) -> done));
        }
        calling = new CallTool(new ToolCatalog(tools), new Stages(List.<Stage>of()));
        call =
                Calls.with(
                        "{\"name\":\"tool%s\",\"arguments\":{\"connection\":\"c\"}}"
                                .formatted(size / 2));
    }

    /** Microseconds of a call, once it is compiled. */
    public double micros() {
        repeat(WARMING);
        long start = System.nanoTime();
        repeat(COUNTED);
        return (System.nanoTime() - start) / 1e3 / COUNTED;
    }

    private void repeat(int times) {
        for (int i = 0; i < times; i++) {
            if (!(calling.answer(call) instanceof Reply.Done)) {
                throw new AssertionError("no answer");
            }
        }
    }
}
