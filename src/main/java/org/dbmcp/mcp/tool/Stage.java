package org.dbmcp.mcp.tool;

import java.util.function.Supplier;
import org.dbmcp.mcp.Call;

/** Something that happens around every tool call. To be a bean is all it takes. */
public interface Stage {
    /**
     * From the outside in. This list is the policy: whatever is refused is still traced and
     * audited.
     */
    enum Position {
        TRACE,
        METER,
        AUDIT,
        AUTHORISE,
        LIMIT
    }

    /** Where it stands. */
    Position position();

    /**
     * Lets the call happen, or throws a {@link org.dbmcp.failure.Failure}. What the tool throws
     * comes through here.
     */
    ToolResult around(ToolSpec<?> tool, Call call, Supplier<ToolResult> next);
}
