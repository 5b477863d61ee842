package org.dbmcp.feature.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.dbmcp.access.Caller;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.database.RichSchema;
import org.dbmcp.feature.Bench;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told of roles, their members, and grants on tables, columns and routines. */
abstract class PrivilegesContract {
    private final TestDatabase database;
    private final String reader = TestDatabase.freshName("reader");
    private final String team = TestDatabase.freshName("team");
    private DatabaseManager databases;

    PrivilegesContract(TestDatabase server) throws SQLException {
        this.database = server.freshDatabase();
    }

    /** Makes a role and a login in it; {@code {reader}} and {@code {team}} are their names. */
    abstract List<String> statements();

    /** Removes both. */
    abstract List<String> farewell();

    /** What the reader may do with orders. */
    abstract List<String> mine();

    /** What the reader is told of all grants on orders. */
    abstract List<String> seen();

    /** What the reader is not told; null for nothing. */
    abstract String notTold();

    /** Of the routines, as an administrator is told. */
    abstract List<String> routines();

    /** The roles that the reader is told of, those of other tests left out. */
    abstract List<String> roles();

    @BeforeEach
    void make() throws SQLException {
        database.execute(
                "CREATE TABLE orders (id INT PRIMARY KEY, secret_note VARCHAR(9), amount INT)");
        database.execute(statements().stream().map(this::named).toArray(String[]::new));
        databases = RichSchema.of(database).manager(Bench.OPEN);
        databases.open(Caller.ANONYMOUS, "admin", RichSchema.settings(database));
        databases.open(Caller.ANONYMOUS, "c", RichSchema.settings(database.as(reader, "p")));
    }

    @AfterEach
    void close() throws SQLException {
        databases.closeAll();
        database.execute(farewell().stream().map(this::named).toArray(String[]::new));
    }

    final void execute(String sql) throws SQLException {
        database.execute(named(sql));
    }

    /** Grants the reader something, who is connection few then. */
    final void few(String grant) throws SQLException {
        execute(grant);
        databases.open(Caller.ANONYMOUS, "few", RichSchema.settings(database.as(reader, "p")));
    }

    /** How the product is given the name Orders. */
    String capital() {
        return "Orders";
    }

    @Test
    void givenNamesThatDifferInCase_whenAsked_thenEachHasItsOwnGrants() throws SQLException {
        // GIVEN
        execute("CREATE TABLE %s (id INT PRIMARY KEY)".formatted(capital()));
        execute("GRANT TRIGGER, SELECT (id) ON %s TO {reader}".formatted(capital()));
        // WHEN
        JsonObject all = privileges("admin", null);
        JsonObject one = privileges("admin", "orders");
        JsonObject own = privileges("c", "orders");
        // THEN
        List<String> orders =
                List.of(
                        who("reader") + ": column orders [SELECT][amount, id]",
                        who("reader") + ": column orders [UPDATE][amount]",
                        who("reader") + ": table orders [DELETE]",
                        who("team") + ": table orders [INSERT]");
        List<String> both = new ArrayList<>(orders);
        both.add(who("reader") + ": column Orders [SELECT][id]");
        both.add(who("reader") + ": table Orders [TRIGGER]");
        assertEquals(both.stream().sorted().toList(), grants(all, "table", "column"));
        assertEquals(orders, grants(one, "table", "column"));
        assertEquals(mine(), texts(own.getJsonArray("privileges")));
    }

    /** Describes for the reader, whose own grants but this are gone, as connection few. */
    final DescribeTable readerOf(String grant) throws SQLException {
        database.execute(
                named("REVOKE ALL PRIVILEGES, GRANT OPTION FROM {reader}@'%'"), named(grant));
        databases.open(Caller.ANONYMOUS, "few", RichSchema.settings(database.as(reader, "p")));
        return new DescribeTable(databases, Bench.QUERIES);
    }

    private String named(String text) {
        return text.replace("{reader}", reader).replace("{team}", team);
    }

    /** Names of roles differ from run to run. */
    private String plain(String text) {
        return text.replace(reader, "reader").replace(team, "team");
    }

    @Test
    void givenRightsOnColumns_whenSampled_thenThoseAloneAndWhichAreLeftOut() throws SQLException {
        // GIVEN
        database.execute("INSERT INTO orders VALUES (7, 'x', 9)");
        // WHEN
        JsonObject sample =
                Bench.call(
                                new DescribeTable(databases, Bench.QUERIES),
                                "{'connection':'c','tables':['orders'],'sample':1}")
                        .structured()
                        .getJsonArray("tables")
                        .getJsonObject(0)
                        .getJsonObject("sample");
        // THEN
        assertEquals(
                "{\"notReadable\":[\"secret_note\"],\"columns\":[\"id\",\"amount\"],\"rows\":[[7,9]]}",
                sample.toString());
    }

    final JsonObject privileges(String connection, String table) {
        String arguments =
                "{'connection':'%s'%s}"
                        .formatted(connection, table == null ? "" : ",'table':'" + table + "'");
        return Bench.call(new ListPrivileges(databases, Bench.QUERIES), arguments).structured();
    }

    private static List<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString::getString);
    }

    /** Each in a line: who, what on, what, and which columns. */
    final List<String> grants(JsonObject answer, String... kinds) {
        return answer.getJsonArray("grants").getValuesAs(JsonObject.class).stream()
                .filter(each -> List.of(kinds).contains(each.getString("kind")))
                .map(
                        each ->
                                "%s: %s %s %s%s"
                                        .formatted(
                                                plain(each.getString("grantee")),
                                                each.getString("kind"),
                                                each.getString("object"),
                                                texts(each.getJsonArray("privileges")),
                                                each.containsKey("columns")
                                                        ? texts(each.getJsonArray("columns"))
                                                                .stream()
                                                                .sorted()
                                                                .toList()
                                                        : ""))
                .filter(each -> each.contains("reader") || each.contains("team"))
                .sorted()
                .toList();
    }

    @Test
    void givenColumnsThatAreGranted_whenTheLoginAsks_thenWhichTheyAre() {
        // GIVEN
        DescribeTable describe = new DescribeTable(databases, Bench.QUERIES);
        // WHEN
        JsonObject table =
                Bench.call(describe, "{'connection':'c','tables':['orders']}")
                        .structured()
                        .getJsonArray("tables")
                        .getJsonObject(0);
        JsonObject listed = privileges("c", "orders");
        // THEN
        assertEquals(mine(), texts(table.getJsonArray("privileges")));
        assertEquals(untold(), table.getString("notTold", null));
        assertEquals(mine(), texts(listed.getJsonArray("privileges")));
    }

    @Test
    void givenGrants_whenAnAdministratorAsks_thenThoseOfAllWithTheirColumns() {
        // GIVEN
        // WHEN
        JsonObject answer = privileges("admin", "orders");
        // THEN
        assertEquals(
                List.of(
                        who("reader") + ": column orders [SELECT][amount, id]",
                        who("reader") + ": column orders [UPDATE][amount]",
                        who("reader") + ": table orders [DELETE]",
                        who("team") + ": table orders [INSERT]"),
                grants(answer, "table", "column"));
        assertFalse(answer.containsKey("notTold"), answer::toString);
    }

    @Test
    void givenAllRights_whenDescribed_thenNothingIsUntold() {
        // GIVEN
        DescribeTable describe = new DescribeTable(databases, Bench.QUERIES);
        // WHEN
        String answer =
                Bench.call(describe, "{'connection':'admin','tables':['orders']}")
                        .structured()
                        .toString();
        // THEN
        assertFalse(answer.contains("notTold"), answer);
    }

    /** Which facts of the table the reader is not told for want of privileges; null for none. */
    String untold() {
        return null;
    }

    /** How the product writes a grantee. */
    String who(String name) {
        return name;
    }

    @Test
    void givenRoutines_whenAnAdministratorAsks_thenWhoMayRunThem() {
        // GIVEN
        // WHEN
        JsonObject answer = privileges("admin", null);
        // THEN
        assertEquals(routines(), grants(answer, "function", "procedure"));
    }

    @Test
    void givenFewRights_whenTheLoginAsks_thenItsOwnGrantsAndWhatItIsNotTold() {
        // GIVEN
        // WHEN
        JsonObject answer = privileges("c", "orders");
        // THEN
        assertEquals(seen(), grants(answer, "table", "column"));
        assertEquals(notTold(), answer.getString("notTold", null));
    }

    @Test
    void givenFewRights_whenTheLoginAsks_thenWhatItMayRunButNoDigest() {
        // GIVEN
        String expected = notTold() == null ? null : "GRANT EXECUTE ON FUNCTION `db`.`twice`";
        // WHEN
        JsonArray own = privileges("c", null).getJsonArray("ownGrants");
        // THEN
        assertEquals(expected == null, own == null);
        if (own != null) {
            String all = own.toString().replace(database.database(), "db");
            assertTrue(all.contains(expected), all);
            assertTrue(all.contains("ON PROCEDURE `db`.`tidy`"), all);
            assertFalse(all.contains("*7B9EBEED") || all.contains("IDENTIFIED"), all);
        }
        assertFalse(privileges("admin", null).containsKey("ownGrants"));
    }

    @Test
    void givenAMemberOfARole_whenItAsks_thenItsRoles() {
        // GIVEN
        // WHEN
        JsonObject answer = privileges("c", null);
        // THEN
        assertTrue(
                texts(answer.getJsonObject("login").getJsonArray("roles")).stream()
                        .anyMatch(each -> plain(each).startsWith("team")),
                answer::toString);
        assertEquals(
                roles(),
                answer.getJsonArray("roles").getValuesAs(JsonObject.class).stream()
                        .filter(each -> each.toString().contains(team))
                        .map(each -> plain(each.toString()))
                        .toList());
    }
}
