package org.dbmcp.it.tools;

import static java.util.Locale.ROOT;
import static org.dbmcp.it.tools.Library.each;
import static org.dbmcp.it.tools.Library.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.RealDatabases;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.SharedServer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each tool that looks at schemas, on every product, in both eras. */
@ExtendWith({SharedServer.class, Databases.class})
class SchemaToolsIT {
    private final LibertyServer server;
    private final RealDatabases databases;

    SchemaToolsIT(LibertyServer server, RealDatabases databases) {
        this.server = server;
        this.databases = databases;
    }

    static Stream<?> cases() {
        return Library.everywhere();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givenALibrary_whenSearchedForATable_thenThatAlone(Library.Case at) throws Exception {
        // GIVEN
        try (Library sut = new Library(at, server, databases)) {
            Map<String, Object> wanted = Map.of("search", List.of("books"), "schema", sut.schema());
            // WHEN
            JsonObject answer = sut.call("search_objects", wanted);
            // THEN
            assertEquals(1, answer.getInt("total"), answer::toString);
            JsonObject only = answer.getJsonArray("objects").getJsonObject(0);
            assertEquals("table", only.getString("kind"));
            assertEquals(sut.table("books"), only.getString("name"));
            assertEquals("exact", only.getString("match"));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givenALibrary_whenATableIsDescribed_thenColumnsKeysAndRows(Library.Case at)
            throws Exception {
        // GIVEN
        try (Library sut = new Library(at, server, databases)) {
            Map<String, Object> wanted = Map.of("tables", List.of(sut.table("books")), "sample", 3);
            // WHEN
            JsonObject table =
                    sut.call("describe_table", wanted).getJsonArray("tables").getJsonObject(0);
            // THEN
            assertEquals(List.of("id", "author_id", "title"), each(table, "columns", "name"));
            assertEquals(List.of("id"), texts(table, "primaryKey"));
            assertEquals(List.of("books_author"), each(table, "foreignKeys", "name"));
            assertEquals(List.of("loans_book"), each(table, "referencedBy", "name"));
            assertEquals(
                    "[[1,1,\"Tehanu\"],[2,1,\"Lavinia\"],[3,2,\"Cosmicomics\"]]",
                    table.getJsonObject("sample").getJsonArray("rows").toString());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givenALibrary_whenATableIsRelated_thenBothItsNeighbours(Library.Case at) throws Exception {
        // GIVEN
        try (Library sut = new Library(at, server, databases)) {
            Map<String, Object> wanted = Map.of("tables", List.of(sut.table("books")));
            // WHEN
            JsonObject answer = sut.call("list_relationships", wanted);
            // THEN
            assertEquals(
                    List.of("books_author", "loans_book"),
                    each(answer, "relationships", "name").stream().sorted().toList());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givenALibrary_whenAWayIsWanted_thenItsJoinRuns(Library.Case at) throws Exception {
        // GIVEN
        try (Library sut = new Library(at, server, databases)) {
            Map<String, Object> wanted =
                    Map.of("tables", List.of(sut.table("loans")), "to", sut.table("authors"));
            // WHEN
            JsonObject answer = sut.call("list_relationships", wanted);
            // THEN
            assertEquals(1, answer.getJsonArray("paths").size(), answer::toString);
            JsonObject path = answer.getJsonArray("paths").getJsonObject(0);
            assertEquals(
                    Stream.of("loans", "books", "authors")
                            .map(each -> sut.table(each).toLowerCase(ROOT))
                            .toList(),
                    texts(path, "tables"));
            assertEquals(List.of("many-to-one", "many-to-one"), texts(path, "cardinality"));
            String sql = "SELECT t1.id " + path.getString("join") + " WHERE t3.id = 2 ORDER BY 1";
            assertEquals("[[1],[2]]", sut.run(sql).getJsonArray("rows").toString());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givenALibrary_whenPrivilegesAreAsked_thenTheLoginAndWhatItMay(Library.Case at)
            throws Exception {
        // GIVEN
        try (Library sut = new Library(at, server, databases)) {
            Map<String, Object> wanted = Map.of("table", sut.table("books"));
            // WHEN
            JsonObject answer = sut.call("list_privileges", wanted);
            // THEN
            assertEquals("full", answer.getString("access"));
            String user = answer.getJsonObject("login").getString("userName");
            if (at.embedded()) {
                assertEquals("DBMCP_FULL", user);
                assertFalse(answer.containsKey("privileges"));
                assertEquals(
                        "H2 tells privileges, roles and grants to administrators only",
                        answer.getString("notTold"));
            } else {
                assertEquals(sut.database().user(), user.split("@", 2)[0]);
                assertTrue(
                        texts(answer, "privileges")
                                .containsAll(List.of("select", "insert", "update", "delete")),
                        answer::toString);
                assertFalse(answer.containsKey("notTold"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givenTwoSchemas_whenCompared_thenEachDifference(Library.Case at) throws Exception {
        // GIVEN
        try (Library sut = new Library(at, server, databases)) {
            String other = sut.kept(TestDatabase.freshName("s"));
            sut.run("CREATE SCHEMA " + other);
            sut.run(
                    "CREATE TABLE %s.authors (id INT PRIMARY KEY, name VARCHAR(80) NOT NULL, born INT)"
                            .formatted(other));
            // WHEN
            JsonObject answer =
                    sut.call(
                            "compare_schemas",
                            Map.of("schema", sut.schema(), "otherSchema", other));
            // THEN
            sut.run("DROP SCHEMA " + other + (at.product().startsWith("m") ? "" : " CASCADE"));
            assertEquals(
                    List.of(
                            "+ column authors.born",
                            "~ column authors.name: type varchar(40) -> type varchar(80)",
                            "- table books",
                            "- table loans",
                            "- table visits"),
                    // how a product calls its own keys and indexes is its own affair
                    answer.getString("text")
                            .toLowerCase(ROOT)
                            .replace("character varying", "varchar")
                            .lines()
                            .filter(each -> each.matches("[-+~] (table|column|foreign key) .*"))
                            .toList());
        }
    }
}
