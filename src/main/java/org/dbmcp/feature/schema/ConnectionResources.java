package org.dbmcp.feature.schema;

import jakarta.inject.Inject;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dbmcp.Part;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.resource.ResourceList;
import org.dbmcp.mcp.resource.ResourceSpec;

/** Lists the schemas of each connection that the caller may use; asks no database. */
@Part
public class ConnectionResources implements ResourceList {
    private final DatabaseManager databases;

    @Inject
    public ConnectionResources(DatabaseManager databases) {
        this.databases = databases;
    }

    @Override
    public List<ResourceSpec> of(Call call) {
        return names(databases, call).stream().map(ConnectionResources::spec).toList();
    }

    /** The names of connections and stored configurations, in the order of their letters. */
    static SortedSet<String> names(DatabaseManager databases, Call call) {
        SortedSet<String> names = new TreeSet<>();
        databases.stored().all().stream()
                .filter(each -> each.settings() != null)
                .forEach(each -> names.add(each.name()));
        databases.list(call.caller()).forEach(each -> names.add(each.name()));
        return names;
    }

    private static ResourceSpec spec(String connection) {
        return new ResourceSpec(
                SchemaUri.of(SchemaUri.SCHEMAS, connection),
                "schemas of " + connection,
                "Schemas of " + connection,
                "The schemas of the connection '" + connection + "'",
                "application/json");
    }
}
