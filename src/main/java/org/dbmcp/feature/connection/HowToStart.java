package org.dbmcp.feature.connection;

import jakarta.inject.Inject;
import org.dbmcp.Part;
import org.dbmcp.mcp.Instructions;

/** Tells a model how to come from nothing to an answer. */
@Part
public class HowToStart implements Instructions {
    private static final String OTHERS = "connect_database opens others under a name; ";

    private final CallerSettings settings;

    @Inject
    public HowToStart(CallerSettings settings) {
        this.settings = settings;
    }

    @Override
    public String text() {
        return """
        Work with SQL databases through named connections. show_configurations lists those that can \
        be used by their own name, without connecting first. %slist_connections shows what is open. \
        Look before you write SQL: search_objects finds tables and columns by words, describe_table \
        tells their columns and keys, list_relationships with to gives the join between two. Read \
        with read_query; execute_query does what the connection's access level allows, read-only \
        unless it says otherwise. One SQL statement a call; pass values in params with the \
        placeholders ?, $1 or :name, never inside the SQL text. Results are cut at limits and say \
        so in truncated; fetch_rows goes on, WHERE and GROUP BY ask for less. A failed call says in \
        code and hint what to change, and in retryable whether the same call may succeed later."""
                .formatted(settings.allowsAdHoc() ? OTHERS : "");
    }
}
