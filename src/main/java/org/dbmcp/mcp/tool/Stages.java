package org.dbmcp.mcp.tool;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.dbmcp.Part;
import org.dbmcp.mcp.Call;

/** All stages around a tool call, each inside the one before it. */
@Part
public class Stages {
    private final List<Stage> fromTheInside;

    @Inject
    public Stages(@Any Instance<Stage> stages) {
        this((Iterable<Stage>) stages);
    }

    Stages(Iterable<Stage> stages) {
        this.fromTheInside =
                StreamSupport.stream(stages.spliterator(), false)
                        .sorted(Comparator.comparing(Stage::position).reversed())
                        .toList();
    }

    /** Runs {@code innermost} inside all of them. */
    ToolResult around(ToolSpec<?> tool, Call call, Supplier<ToolResult> innermost) {
        Supplier<ToolResult> chain = innermost;
        for (Stage stage : fromTheInside) {
            Supplier<ToolResult> next = chain;
            chain = () -> stage.around(tool, call, next);
        }
        return chain.get();
    }
}
