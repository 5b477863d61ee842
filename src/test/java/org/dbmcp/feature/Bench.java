package org.dbmcp.feature;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.UUID;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.access.Caller;
import org.dbmcp.access.Destinations;
import org.dbmcp.config.ConnectionPolicy;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.config.StoredConnection;
import org.dbmcp.database.Database;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.database.TestDatabases;
import org.dbmcp.driver.DriverContract;
import org.dbmcp.json.RecordReader;
import org.dbmcp.json.StrictJson;
import org.dbmcp.mcp.Answers;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.Cancellation;
import org.dbmcp.mcp.Client;
import org.dbmcp.mcp.Content;
import org.dbmcp.mcp.Outlet;
import org.dbmcp.mcp.tool.Tool;
import org.dbmcp.mcp.tool.ToolResult;

/** What a tool needs to be tried: a real manager with real databases, and a caller. */
public final class Bench implements AutoCloseable {
    public static final ConnectionPolicy OPEN =
            new ConnectionPolicy(
                    true,
                    AccessLevel.FULL,
                    20,
                    20,
                    100,
                    Duration.ofMinutes(10),
                    false,
                    Destinations.ANYWHERE);
    public static final QuerySettings QUERIES = DriverContract.SETTINGS;
    public static final Call CALL =
            new Call(
                    "c1",
                    "tools/call",
                    JsonObject.EMPTY_JSON_OBJECT,
                    new Client("test", "1", JsonObject.EMPTY_JSON_OBJECT),
                    Caller.ANONYMOUS,
                    Answers.NONE,
                    Outlet.NONE,
                    new Cancellation());

    public final ConnectionPolicy policy;
    public final ConnectionSettings settings = TestDatabases.settings(AccessLevel.FULL);
    public final String name = "c" + UUID.randomUUID().toString().substring(0, 8);
    public final DatabaseManager databases;

    public Bench() {
        this(OPEN);
    }

    /** With the stored connections {@code stored}, and {@code broken}, which cannot be used. */
    public Bench(ConnectionPolicy policy) {
        this.policy = policy;
        databases =
                TestDatabases.manager(
                        policy,
                        new StoredConnection("stored", settings, null, "file"),
                        new StoredConnection("broken", null, "host is missing", "environment"));
    }

    /** Opens a database under {@link #name}. */
    public Database open() {
        return databases.open(Caller.ANONYMOUS, name, settings);
    }

    /** Calls a tool with arguments as JSON, in which {@code '} stands for a quotation mark. */
    public static <A extends Record> ToolResult.Done call(Tool<A> tool, String arguments) {
        JsonObject json = StrictJson.read(arguments.replace('\'', '"')).asJsonObject();
        A read = RecordReader.read(json, tool.spec().arguments());
        return (ToolResult.Done) tool.call(read, CALL);
    }

    /** The text block, as JSON. */
    public static JsonObject text(ToolResult.Done done) {
        String text = ((Content.Text) done.content().get(0)).text();
        return StrictJson.read(text).asJsonObject();
    }

    @Override
    public void close() {
        databases.closeAll();
    }
}
