package org.dbmcp.feature.schema;

import java.util.List;
import java.util.Map;
import org.dbmcp.Part;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.prompt.Prompt;
import org.dbmcp.mcp.prompt.PromptArgument;
import org.dbmcp.mcp.prompt.PromptResult;
import org.dbmcp.mcp.prompt.PromptSpec;

/** Lets a model find out what a database is about. */
@Part
public class ExploreDatabase implements Prompt {
    static final String NAME = "explore_database";

    private static final PromptSpec SPEC =
            new PromptSpec(
                    NAME,
                    "Explore a database",
                    "Find out what a database holds and how its tables belong together",
                    List.of(
                            new PromptArgument(
                                    "connection", "Connection or configuration name", true),
                            new PromptArgument("topic", "What you care about", false),
                            new PromptArgument("table", "Where to start", false)));

    @Override
    public PromptSpec spec() {
        return SPEC;
    }

    @Override
    public PromptResult get(Map<String, String> arguments, Call call) {
        String connection = arguments.get("connection");
        return PromptResult.Done.ofUser(
                """
                Get to know the database behind the connection "%s". First call %s. \
                Then describe_table for the three to five tables that matter most, with sample 3, \
                and list_relationships around them. Tell me in at most 200 words what is stored \
                there, which tables are at the centre, how they are joined, and what looks odd. \
                Only read."""
                        .formatted(connection, start(arguments)));
    }

    /** A table is a better start than words, and both are better than all there is. */
    private static String start(Map<String, String> arguments) {
        String topic = arguments.getOrDefault("topic", "");
        String table = arguments.getOrDefault("table", "");
        String search =
                topic.isBlank()
                        ? "search_objects without search words"
                        : "search_objects with the words \"" + topic + "\"";
        if (table.isBlank()) {
            return search;
        }
        String around = "list_relationships around the table \"" + table + "\"";
        return topic.isBlank() ? around : around + ", and " + search;
    }
}
