package org.dbmcp.feature.schema;

import java.util.List;
import java.util.Map;
import org.dbmcp.Part;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.prompt.Prompt;
import org.dbmcp.mcp.prompt.PromptArgument;
import org.dbmcp.mcp.prompt.PromptResult;
import org.dbmcp.mcp.prompt.PromptSpec;

/** Lets a model find out why a statement is slow. */
@Part
public class ExplainSlowQuery implements Prompt {
    static final String NAME = "explain_slow_query";

    private static final PromptSpec SPEC =
            new PromptSpec(
                    NAME,
                    "Explain a slow query",
                    "Find out why a statement is slow, and what would help",
                    List.of(
                            new PromptArgument(
                                    "connection", "Connection or configuration name", true),
                            new PromptArgument("sql", "The statement", true)));

    @Override
    public PromptSpec spec() {
        return SPEC;
    }

    @Override
    public PromptResult get(Map<String, String> arguments, Call call) {
        String connection = arguments.get("connection");
        return PromptResult.Done.ofUser(
                """
                On the connection "%s" this statement is slow:
                %s
                Look at its plan with explain_query, and at the tables that it reads with \
                describe_table and statistics. Name the one step that costs most and why. Propose \
                at most three changes (to the statement, an index, or statistics), each with what \
                it would gain and cost. Do not run changes."""
                        .formatted(connection, arguments.get("sql")));
    }
}
