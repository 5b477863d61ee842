package org.dbmcp.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dbmcp.access.Caller;
import org.dbmcp.access.Destinations;
import org.dbmcp.config.SchemaSettings;
import org.dbmcp.driver.Facet;
import org.dbmcp.feature.Bench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** References and keys of H2, whose catalogue has hardly an index, where they are hard to tell. */
class EmbeddedReferencesTest {
    private static final long MANY = 4_000;
    private static final Duration SHORT = Duration.ofSeconds(5);

    private final RichSchema rich;
    private final DatabaseManager manager;
    private final Database sut;

    EmbeddedReferencesTest() throws SQLException {
        rich = RichSchema.embedded();
        manager = rich.manager(Bench.OPEN, new SchemaSettings(Duration.ZERO));
        sut = manager.open(Caller.ANONYMOUS, "c", rich.settings());
    }

    @AfterEach
    void close() {
        manager.closeAll();
    }

    @Test
    void givenKeysInAnotherOrder_whenDescribed_thenEachColumnBesideItsOwn() throws SQLException {
        // GIVEN
        make(
                Stream.of(
                        """
                        CREATE TABLE other.part (a INT NOT NULL, b INT NOT NULL, c INT NOT NULL,
                        PRIMARY KEY (a, b), CONSTRAINT u UNIQUE (c, b, a))""",
                        """
                        CREATE TABLE other.use (x CHAR(3) NOT NULL,
                        CONSTRAINT f FOREIGN KEY (x) REFERENCES other.customers (code))""",
                        """
                        CREATE TABLE use (x INT NOT NULL, y INT, z INT,
                        CONSTRAINT f FOREIGN KEY (y, x) REFERENCES other.part (b, a)
                        ON UPDATE CASCADE,
                        CONSTRAINT g FOREIGN KEY (x, z, y) REFERENCES other.part (a, c, b))"""));
        List<String> expected =
                List.of(
                        "F PUBLIC.USE.Y>OTHER.PART.B null cascade true",
                        "F PUBLIC.USE.X>OTHER.PART.A null cascade false",
                        "G PUBLIC.USE.X>OTHER.PART.A null null false",
                        "G PUBLIC.USE.Z>OTHER.PART.C null null true",
                        "G PUBLIC.USE.Y>OTHER.PART.B null null true");
        // WHEN
        List<String> from = arrows(of(Facet.REFERENCES, "PUBLIC", "USE"));
        List<String> to = arrows(of(Facet.REFERENCES, "OTHER", "PART"));
        List<String> namesake = arrows(of(Facet.REFERENCES, "OTHER", "USE"));
        List<String> all = arrows(all(Facet.REFERENCES, "OTHER"));
        // THEN
        assertEquals(expected, from);
        assertEquals(expected, to);
        assertEquals(List.of("F OTHER.USE.X>OTHER.CUSTOMERS.CODE null null false"), namesake);
        assertEquals(Stream.concat(namesake.stream(), expected.stream()).toList(), all);
    }

    @Test
    void givenThousandsOfTables_whenAsked_thenNoQuestionTakesTheirSquare() throws SQLException {
        // GIVEN
        make(
                Stream.iterate(1, i -> i <= MANY, i -> i + 1)
                        .map(
                                i ->
                                        """
                                        CREATE TABLE t%s (id INT PRIMARY KEY, up INT REFERENCES t%s,
                                        kind ENUM('a', 'b'), CHECK (up > 0))"""
                                                .formatted(i, i == 1 ? i : i - 1)));
        List<Facet> facets =
                List.of(
                        Facet.REFERENCES,
                        Facet.COLUMNS,
                        Facet.KEYS,
                        Facet.CHECKS,
                        Facet.PRIMARY_KEYS);
        // WHEN
        List<Long> rows = facets.stream().map(this::ofMany).toList();
        List<String> one = arrows(of(Facet.REFERENCES, "PUBLIC", "T7"));
        List<Fact> allowed = of(Facet.COLUMNS, "PUBLIC", "T7");
        // THEN
        assertEquals(2, one.size(), one::toString);
        assertEquals(List.of("a", "b"), allowed.getLast().values().get("allowed"));
        assertEquals(List.of(MANY, 3 * MANY, MANY, MANY, MANY), rows);
    }

    /** How many rows tell of the many tables, besides those of the schema that was there. */
    private long ofMany(Facet facet) {
        return all(facet, "PUBLIC").stream()
                .filter(each -> each.text("table").matches("T\\d+"))
                .count();
    }

    private void make(Stream<String> statements) throws SQLException {
        try (Connection connection =
                        rich.driver()
                                .dataSource(rich.settings(), Destinations.ANYWHERE)
                                .getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : (Iterable<String>) statements::iterator) {
                statement.execute(each);
            }
        }
    }

    private List<Fact> all(Facet facet, String schema) {
        return sut.study(
                SHORT, true, stop -> {}, each -> each.all(facet, Map.of("schema", schema)));
    }

    private List<Fact> of(Facet facet, String schema, String table) {
        return sut.study(SHORT, true, stop -> {}, each -> each.of(facet, schema, table));
    }

    private static List<String> arrows(List<Fact> references) {
        return references.stream().map(EmbeddedReferencesTest::arrow).toList();
    }

    private static String arrow(Fact each) {
        return "%s %s.%s.%s>%s.%s.%s %s %s %s"
                .formatted(
                        each.text("name"),
                        each.text("schema"),
                        each.text("table"),
                        each.text("column"),
                        each.text("toSchema"),
                        each.text("toTable"),
                        each.text("toColumn"),
                        each.text("onDelete"),
                        each.text("onUpdate"),
                        each.is("optional"));
    }
}
