package org.dbmcp.feature.schema;

import java.util.List;
import java.util.Map;
import org.dbmcp.Part;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.prompt.Prompt;
import org.dbmcp.mcp.prompt.PromptArgument;
import org.dbmcp.mcp.prompt.PromptResult;
import org.dbmcp.mcp.prompt.PromptSpec;

/** Lets a model look for weak points of a schema. */
@Part
public class ReviewSchema implements Prompt {
    static final String NAME = "review_schema";

    private static final PromptSpec SPEC =
            new PromptSpec(
                    NAME,
                    "Review a schema",
                    "Look for weak points in the design of a schema",
                    List.of(
                            new PromptArgument(
                                    "connection", "Connection or configuration name", true),
                            new PromptArgument("schema", "The usual one if left out", false),
                            new PromptArgument("table", "The one that matters most", false)));

    @Override
    public PromptSpec spec() {
        return SPEC;
    }

    @Override
    public PromptResult get(Map<String, String> arguments, Call call) {
        String connection = arguments.get("connection");
        String schema = arguments.getOrDefault("schema", "");
        String where = schema.isBlank() ? "the usual schema" : "the schema \"" + schema + "\"";
        String table = arguments.getOrDefault("table", "");
        String above =
                table.isBlank()
                        ? ""
                        : ", above all the table \"%s\" and those around it".formatted(table);
        return PromptResult.Done.ofUser(
                """
                Review %s of the connection "%s"%s. List its tables with search_objects, describe \
                those that matter with describe_table, and look at list_relationships for guesses \
                where foreign keys are missing. Name the ten most important weak points, worst \
                first: missing keys, indexes that double each other or are missing under foreign \
                keys, types that do not fit, columns that repeat, names that mislead. For each: the \
                table, the evidence, and the DDL that would mend it. Change nothing."""
                        .formatted(where, connection, above));
    }
}
