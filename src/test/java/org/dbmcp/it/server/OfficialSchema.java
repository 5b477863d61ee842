package org.dbmcp.it.server;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The official JSON Schema of a revision, read from {@code DBMCP_SHARED/mcp/schema} or {@code
 * ../shared/mcp/schema}. Where it is absent nothing is checked, and the log says so.
 */
public final class OfficialSchema {
    private static final System.Logger LOG = System.getLogger(OfficialSchema.class.getName());
    private static final Path DIRECTORY =
            Path.of(System.getenv().getOrDefault("DBMCP_SHARED", "../shared"), "mcp", "schema");

    private static final Map<String, String> RESULTS =
            Map.of(
                    "initialize", "InitializeResult",
                    "server/discover", "DiscoverResult",
                    "tools/list", "ListToolsResult",
                    "tools/call", "CallToolResult",
                    "resources/list", "ListResourcesResult",
                    "resources/templates/list", "ListResourceTemplatesResult",
                    "resources/read", "ReadResourceResult",
                    "prompts/list", "ListPromptsResult",
                    "prompts/get", "GetPromptResult",
                    "completion/complete", "CompleteResult");

    private final JsonObject document;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private OfficialSchema(JsonObject document) {
        this.document = document;
    }

    /** The schema of the revision; one that accepts everything when it is not there. */
    public static OfficialSchema of(Revision revision) {
        Path file = DIRECTORY.resolve(revision.version() + ".json");
        if (!Files.exists(file)) {
            LOG.log(System.Logger.Level.WARNING, "Messages are not checked: no {0}", file);
            return new OfficialSchema(null);
        }
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            return new OfficialSchema(reader.readObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails when the message, or the result in it of the method, is not as the schema says. */
    public void check(String method, JsonStructure message) {
        if (document == null || message instanceof JsonArray) {
            return;
        }
        JsonObject object = message.asJsonObject();
        if (object.containsKey("error") && !object.containsKey("id")) {
            return; // Revisions differ on whether an error may lack the id.
        }
        check("JSONRPCMessage", object.toString());
        String type = RESULTS.get(method);
        if (type != null
                && object.containsKey("result")
                && !object.getJsonObject("result")
                        .getString("resultType", "complete")
                        .equals("input_required")) {
            check(type, object.get("result").toString());
        }
    }

    private void check(String type, String json) {
        List<Error> faults =
                schemas.computeIfAbsent(type, this::schema).validate(json, InputFormat.JSON);
        if (!faults.isEmpty()) {
            throw new AssertionError("Not a " + type + ": " + faults + " in " + json);
        }
    }

    private Schema schema(String type) {
        String definitions = document.containsKey("$defs") ? "$defs" : "definitions";
        SpecificationVersion dialect =
                definitions.equals("$defs")
                        ? SpecificationVersion.DRAFT_2020_12
                        : SpecificationVersion.DRAFT_7;
        JsonObject root =
                Json.createObjectBuilder()
                        .add("$schema", document.getString("$schema"))
                        .add("allOf", Json.createArrayBuilder().add(reference(definitions, type)))
                        .add(definitions, document.get(definitions))
                        .build();
        return SchemaRegistry.withDefaultDialect(dialect).getSchema(root.toString());
    }

    private static JsonObject reference(String definitions, String type) {
        return Json.createObjectBuilder().add("$ref", "#/" + definitions + "/" + type).build();
    }
}
