package org.dbmcp.feature.connection;

import jakarta.inject.Inject;
import org.dbmcp.Part;
import org.dbmcp.mcp.Instructions;

/** Tells a model how to come from nothing to an answer. */
@Part
public class HowToStart implements Instructions {
    private static final String OTHERS =
            "Other databases are opened with connect_database, which names the connection for later"
                    + " calls; ";

    private final CallerSettings settings;

    @Inject
    public HowToStart(CallerSettings settings) {
        this.settings = settings;
    }

    @Override
    public String text() {
        return """
        Work with SQL databases through named connections. Start with show_configurations: every \
        configuration listed there can be used as a connection by its own name, without connecting \
        first. %slist_connections shows what is open. Send one SQL statement a call with \
        execute_query; what a connection may do is its access level, read-only unless it says \
        otherwise. Pass values in params with the placeholders ?, $1 or :name, never inside the SQL \
        text. Results are cut at a row and size limit and say so in truncated; ask for less with \
        WHERE and LIMIT. A failed call says in code and hint what to change, and in retryable \
        whether the same call may succeed later."""
                .formatted(settings.allowsAdHoc() ? OTHERS : "");
    }
}
