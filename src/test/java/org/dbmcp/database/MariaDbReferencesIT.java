package org.dbmcp.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dbmcp.access.Caller;
import org.dbmcp.driver.Facet;
import org.dbmcp.feature.Bench;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both ways in which MariaDB is asked for references must tell the same. */
class MariaDbReferencesIT {
    private static final List<String> TABLES =
            List.of("parent", "Parent", "child", "od d.na'\"x", "naïve", "pair", "many");

    private final RichSchema rich;
    private final DatabaseManager sut;
    private final TestDatabase database;
    private final String quick = TestDatabase.freshName("q");
    private final String plain = TestDatabase.freshName("p");

    MariaDbReferencesIT(@On(Engine.MARIADB) TestDatabase server) throws SQLException {
        database = server.freshDatabase();
        rich = RichSchema.of(database);
        sut = rich.manager(Bench.OPEN);
    }

    @BeforeEach
    void fill() throws SQLException {
        database.execute(
                "CREATE TABLE parent (id INT PRIMARY KEY)",
                "CREATE TABLE Parent (id INT PRIMARY KEY)",
                "CREATE TABLE pair (a INT, b INT, PRIMARY KEY (a, b))",
                "CREATE TABLE `od d.na'\"x` (id INT PRIMARY KEY, `up to` INT, CONSTRAINT `f/x é`"
                        + " FOREIGN KEY (`up to`) REFERENCES `od d.na'\"x` (id) ON DELETE SET NULL)",
                "CREATE TABLE `naïve` (id INT PRIMARY KEY,"
                        + " FOREIGN KEY (id) REFERENCES `od d.na'\"x` (id) ON UPDATE CASCADE)",
                "CREATE TABLE child (id INT PRIMARY KEY, a INT, b INT, p INT, q INT, r INT,"
                        + " FOREIGN KEY (a, b) REFERENCES pair (a, b),"
                        + " FOREIGN KEY (p) REFERENCES parent (id) ON DELETE CASCADE,"
                        + " FOREIGN KEY (r) REFERENCES parent (id) ON DELETE RESTRICT,"
                        + " FOREIGN KEY (q) REFERENCES Parent (id) ON UPDATE SET NULL)",
                "CREATE TABLE many (id INT PRIMARY KEY, p INT, FOREIGN KEY (p) REFERENCES parent (id))",
                "CREATE TABLE %s.parent (id INT PRIMARY KEY)".formatted(rich.other()),
                "CREATE TABLE far (id INT PRIMARY KEY, FOREIGN KEY (id) REFERENCES %s.parent (id))"
                        .formatted(rich.other()));
        for (String login : List.of(quick, plain)) {
            database.execute("CREATE USER %s@'%%' IDENTIFIED BY 'p'".formatted(login));
        }
        database.execute("GRANT PROCESS ON *.* TO %s@'%%'".formatted(quick));
    }

    @AfterEach
    void close() {
        sut.closeAll();
    }

    @Test
    void givenALoginWithAndOneWithoutTheRight_whenAsked_thenTheyLearnTheSame() throws SQLException {
        // GIVEN
        grant("ALL ON " + database.database() + ".*");
        // WHEN
        List<List<Fact>> quickly = references(quick);
        List<List<Fact>> plainly = references(plain);
        // THEN
        assertEquals(plainly, quickly);
        assertEquals(9, quickly.getLast().size(), () -> quickly.getLast().toString());
    }

    @Test
    void givenLoginsThatMayReadFewTables_whenAsked_thenTheyLearnOfNoOther() throws SQLException {
        // GIVEN
        grant("SELECT ON %s.parent".formatted(database.database()));
        grant("SELECT ON %s.many".formatted(database.database()));
        // WHEN
        List<List<Fact>> quickly = references(quick);
        List<List<Fact>> plainly = references(plain);
        // THEN
        for (List<Fact> each : quickly) {
            assertTrue(
                    each.stream().allMatch(fact -> fact.text("table").equals("many")),
                    each::toString);
        }
        assertEquals(1, quickly.getLast().size());
        assertEquals(plainly, quickly);
    }

    @Test
    void givenATableInAnotherSchemaThatRefersHere_whenAsked_thenOnlyWhoMaySeeItLearnsOfIt()
            throws SQLException {
        // GIVEN
        database.execute(
                "CREATE TABLE %s.outside (id INT PRIMARY KEY, p INT, CONSTRAINT inward"
                                .formatted(rich.other())
                        + " FOREIGN KEY (p) REFERENCES %s.parent (id) ON DELETE CASCADE)"
                                .formatted(database.database()));
        grant("SELECT ON " + database.database() + ".*");
        // WHEN
        List<List<Fact>> before = List.of(inward(quick), inward(plain));
        grant("ALL ON %s.outside".formatted(rich.other()));
        // THEN
        assertEquals(List.of(List.of(), List.of()), before);
        assertEquals(inward(plain), inward(quick));
        assertEquals(2, inward(quick).size());
        Fact first = inward(quick).getFirst();
        assertEquals(rich.other(), first.text("schema"));
        assertEquals("cascade", first.text("onDelete"));
    }

    /** Of the table that is referred to, and of its schema. */
    private List<Fact> inward(String login) {
        List<List<Fact>> all = references(login);
        return Stream.of(all.getFirst(), all.getLast())
                .flatMap(List::stream)
                .filter(each -> each.text("name").equals("inward"))
                .toList();
    }

    private void grant(String what) throws SQLException {
        for (String login : List.of(quick, plain)) {
            database.execute("GRANT %s TO %s@'%%'".formatted(what, login));
        }
    }

    /** Of each table, and of the schema. */
    private List<List<Fact>> references(String login) {
        Database opened =
                sut.open(
                        Caller.ANONYMOUS,
                        TestDatabase.freshName("c"),
                        RichSchema.settings(database.as(login, "p")));
        return opened.study(
                Duration.ofSeconds(60), true, stop -> {}, catalogue -> references(catalogue));
    }

    private List<List<Fact>> references(Catalogue catalogue) {
        Function<String, List<Fact>> one =
                table -> sorted(catalogue.of(Facet.REFERENCES, rich.schema(), table));
        List<List<Fact>> all = new ArrayList<>(TABLES.stream().map(one).toList());
        all.add(sorted(catalogue.all(Facet.REFERENCES, Map.of("schema", rich.schema()))));
        return all;
    }

    private static List<Fact> sorted(List<Fact> facts) {
        return facts.stream()
                .sorted(
                        Comparator.comparing((Fact each) -> each.text("table"))
                                .thenComparing(each -> each.text("name"))
                                .thenComparingLong(each -> each.number("place")))
                .toList();
    }
}
