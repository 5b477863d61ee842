package org.dbmcp.it.tools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Locale.ROOT;
import static org.dbmcp.it.tools.Library.each;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.RealDatabases;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.SharedServer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Each kind of resource of a database, on every product, in both eras. */
@ExtendWith({SharedServer.class, Databases.class})
class SchemaResourcesIT {
    private static final List<String> TABLES = List.of("authors", "books", "loans", "visits");

    private final LibertyServer server;
    private final RealDatabases databases;

    SchemaResourcesIT(LibertyServer server, RealDatabases databases) {
        this.server = server;
        this.databases = databases;
    }

    static Stream<?> cases() {
        return Library.everywhere();
    }

    /** The text behind an address, of the type that is expected. */
    private static String read(Library library, String rest, String type) {
        String uri = "db://" + library.connection() + "/" + rest;
        JsonObject contents =
                library.assistant()
                        .client()
                        .request(
                                "resources/read",
                                Json.createObjectBuilder().add("uri", uri).build())
                        .result()
                        .getJsonArray("contents")
                        .getJsonObject(0);
        assertEquals(uri, contents.getString("uri"));
        assertEquals(type, contents.getString("mimeType"));
        return contents.getString("text");
    }

    private static JsonObject json(Library library, String rest) {
        try (JsonReader reader =
                Json.createReader(new StringReader(read(library, rest, "application/json")))) {
            return reader.readObject();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givenALibrary_whenItsAddressesAreFollowed_thenFromSchemasToColumns(Library.Case at)
            throws Exception {
        // GIVEN
        try (Library sut = new Library(at, server, databases)) {
            // WHEN
            JsonObject schemas = json(sut, "schemas");
            JsonObject schema = json(sut, "schema/" + sut.schema());
            JsonObject table = json(sut, "table/" + sut.schema() + "/" + sut.kept("books"));
            // THEN
            String home = "db://" + sut.connection() + "/";
            assertEquals(
                    1,
                    each(schemas, "schemas", "uri").stream()
                            .filter((home + "schema/" + sut.schema()).toLowerCase(ROOT)::equals)
                            .count(),
                    schemas::toString);
            assertEquals(TABLES, each(schema, "tables", "name").stream().sorted().toList());
            assertEquals(
                    TABLES.stream()
                            .map(each -> home + "table/" + sut.schema() + "/" + each)
                            .map(each -> each.toLowerCase(ROOT))
                            .toList(),
                    each(schema, "tables", "uri").stream().sorted().toList());
            assertEquals(List.of("id", "author_id", "title"), each(table, "columns", "name"));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givenALibrary_whenItIsDrawn_thenItsTablesAndArrows(Library.Case at) throws Exception {
        // GIVEN
        try (Library sut = new Library(at, server, databases)) {
            // WHEN
            String text = read(sut, "er-diagram/" + sut.schema(), "text/vnd.mermaid");
            // THEN
            List<String> lines = text.toLowerCase(ROOT).lines().map(String::strip).toList();
            assertEquals("erdiagram", lines.getFirst());
            assertEquals(
                    TABLES.stream().map(each -> "\"" + each + "\" {").toList(),
                    lines.stream().filter(each -> each.endsWith("{")).sorted().toList());
            assertEquals(
                    List.of(
                            "\"authors\" ||--o{ \"books\" : \"author_id\"",
                            "\"books\" ||--o{ \"loans\" : \"book_id\""),
                    lines.stream().filter(each -> each.contains("--")).sorted().toList());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givenALibrary_whenItsPictureIsRead_thenEachTableIsInIt(Library.Case at) throws Exception {
        // GIVEN
        try (Library sut = new Library(at, server, databases)) {
            // WHEN
            String svg = read(sut, "er-diagram/" + sut.schema() + "/svg", "image/svg+xml");
            // THEN
            Element picture =
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(svg.getBytes(UTF_8)))
                            .getDocumentElement();
            assertEquals("svg", picture.getTagName());
            NodeList texts = picture.getElementsByTagName("text");
            assertEquals(
                    TABLES,
                    IntStream.range(0, texts.getLength())
                            .mapToObj(each -> texts.item(each).getTextContent().toLowerCase(ROOT))
                            .map(String::strip)
                            .filter(TABLES::contains)
                            .sorted()
                            .toList(),
                    svg);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givenALibrary_whenTemplatesAreListed_thenEachKindOfAddress(Library.Case at)
            throws Exception {
        // GIVEN
        try (Library sut = new Library(at, server, databases)) {
            // WHEN
            JsonObject listed =
                    sut.assistant()
                            .client()
                            .request("resources/templates/list", JsonValue.EMPTY_JSON_OBJECT)
                            .result();
            // THEN
            assertEquals(
                    List.of(
                            "db://{connection}/er-diagram/{schema}",
                            "db://{connection}/er-diagram/{schema}/svg",
                            "db://{connection}/schema/{schema}",
                            "db://{connection}/schema/{schema}/after/{table}",
                            "db://{connection}/schemas",
                            "db://{connection}/table/{schema}/{table}"),
                    each(listed, "resourceTemplates", "uriTemplate").stream()
                            .filter(each -> each.startsWith("db://"))
                            .sorted()
                            .toList());
        }
    }
}
