package org.dbmcp.feature.schema;

import java.util.List;
import java.util.Map;
import org.dbmcp.Part;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.prompt.Prompt;
import org.dbmcp.mcp.prompt.PromptArgument;
import org.dbmcp.mcp.prompt.PromptResult;
import org.dbmcp.mcp.prompt.PromptSpec;

/** Lets a model answer a question by SQL. */
@Part
public class WriteQuery implements Prompt {
    static final String NAME = "write_query";

    private static final PromptSpec SPEC =
            new PromptSpec(
                    NAME,
                    "Write a query",
                    "Turn a question into one SQL statement that answers it",
                    List.of(
                            new PromptArgument(
                                    "connection", "Connection or configuration name", true),
                            new PromptArgument("question", "What you want to know", true),
                            new PromptArgument("table", "Where the answer may be", false),
                            new PromptArgument("column", "The column of it", false)));

    @Override
    public PromptSpec spec() {
        return SPEC;
    }

    @Override
    public PromptResult get(Map<String, String> arguments, Call call) {
        String connection = arguments.get("connection");
        return PromptResult.Done.ofUser(
                """
                Answer this question from the connection "%s": %s
                %sFind the tables with search_objects, and read their columns with describe_table \
                before you write SQL. For tables that are not next to each other, \
                list_relationships with "to" gives the join. Run one statement with read_query, \
                values in params, aggregated in SQL rather than fetched. Show me the statement, \
                the answer, and anything in the question that could be meant in two ways."""
                        .formatted(connection, arguments.get("question"), start(arguments)));
    }

    /** What the asker knows already; a column says nothing without its table. */
    private static String start(Map<String, String> arguments) {
        String table = arguments.getOrDefault("table", "");
        String column = arguments.getOrDefault("column", "");
        if (table.isBlank()) {
            return "";
        }
        String of = column.isBlank() ? "" : ", column \"" + column + "\"";
        return "Start from the table \"" + table + "\"" + of + ". ";
    }
}
