package org.dbmcp.it.client;

import java.util.List;

/** What every client must find. */
final class Tools {
    /** The tools in the order in which they are listed. */
    static final List<String> NAMES =
            List.of(
                    "active_queries",
                    "cancel_query",
                    "close_connection",
                    "compare_schemas",
                    "connect_database",
                    "connect_from_config",
                    "connection_info",
                    "database_health",
                    "describe_table",
                    "execute_query",
                    "explain_query",
                    "export_connections",
                    "export_query",
                    "fetch_rows",
                    "import_connections",
                    "list_connections",
                    "list_privileges",
                    "list_relationships",
                    "read_query",
                    "search_objects",
                    "show_configurations",
                    "suggest_indexes",
                    "test_connection",
                    "top_queries");

    private Tools() {}
}
