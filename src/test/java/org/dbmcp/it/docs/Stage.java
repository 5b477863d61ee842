package org.dbmcp.it.docs;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.Eventually;
import org.dbmcp.json.StrictJson;

/**
 * Two real servers for what the sample database cannot show: a session of somebody else that can be
 * stopped, two schemas that differ, statements that the server keeps account of.
 */
final class Stage implements AutoCloseable {
    private static final String REPORT = "SELECT count(*) FROM orders, pg_sleep(120)";
    private static final int RUNS = 50;

    private final TestDatabase application;
    private final TestDatabase web;
    private final Connection report;
    private final Map<JsonValue, Map.Entry<JsonValue, JsonValue>> places = new LinkedHashMap<>();

    /**
     * @param postgreSql on which a report runs, and will be stopped
     * @param mySql which keeps account of statements
     */
    Stage(TestDatabase postgreSql, TestDatabase mySql) throws Exception {
        application = owned(postgreSql.freshDatabase());
        web = mySql.freshDatabase();
        application.execute(
                "CREATE TABLE orders (id int PRIMARY KEY, placed_on date, note text)",
                "CREATE INDEX orders_note ON orders (note)",
                "CREATE SCHEMA next",
                "CREATE TABLE next.orders (id bigint PRIMARY KEY, placed_on date NOT NULL)",
                "CREATE TABLE next.returns (id bigint PRIMARY KEY)");
        report = application.connect();
        places();
        runReport();
        runCostly();
    }

    /** As somebody who may do as much as an application needs, and no more. */
    private static TestDatabase owned(TestDatabase database) throws SQLException {
        String owner = TestDatabase.freshName("shop");
        database.execute(
                "CREATE ROLE " + owner + " LOGIN PASSWORD 'owner'",
                "GRANT CREATE ON DATABASE " + database.database() + " TO " + owner,
                "GRANT CREATE ON SCHEMA public TO " + owner);
        return database.as(owner, "owner");
    }

    private void places() throws SQLException {
        try (Statement statement = report.createStatement()) {
            statement.execute("SET application_name = 'nightly report'");
        }
        place("$host", text(application.host()), text("db.example"));
        place("$port", number(application.port()), number(5432));
        place("$database", text(application.database()), text("shop"));
        place("$user", text(application.user()), text("shop_app"));
        place("$password", text(application.password()), text("not shown"));
        place("$webHost", text(web.host()), text("web.example"));
        place("$webPort", number(web.port()), number(3306));
        place("$webDatabase", text(web.database()), text("web"));
        place("$webUser", text(web.user()), text("web_app"));
        place("$webPassword", text(web.password()), text("not shown"));
    }

    private void runReport() throws Exception {
        Thread.ofPlatform().daemon().start(this::sleep);
        Eventually.isTrue(
                "The report runs",
                Duration.ofSeconds(20),
                () -> application.running("pg_sleep(120)") > 0);
        String id =
                application.value(
                        "SELECT pid FROM pg_stat_activity WHERE state = 'active' AND query = '"
                                + REPORT
                                + "'");
        place("$id", number(Integer.parseInt(id)), number(4711));
    }

    /** Ends by being stopped, which is what it is for. */
    private void sleep() {
        try (Statement statement = report.createStatement()) {
            statement.execute(REPORT);
        } catch (SQLException stopped) {
            // somebody called cancel_query, or the stage was taken down
        }
    }

    private void runCostly() throws SQLException {
        web.execute("CREATE TABLE articles (id INT PRIMARY KEY, author_id INT, title VARCHAR(99))");
        String[] runs = new String[RUNS];
        for (int i = 0; i < RUNS; i++) {
            runs[i] = "SELECT title FROM articles WHERE author_id = " + i;
        }
        web.execute(runs);
    }

    private void place(String name, JsonValue real, JsonValue shown) {
        places.put(text(name), Map.entry(real, shown));
    }

    private static JsonValue text(String text) {
        return Json.createValue(text);
    }

    private static JsonValue number(int number) {
        return Json.createValue(number);
    }

    /** What an argument of an example stands for. */
    JsonValue real(JsonValue argument) {
        return places.containsKey(argument) ? places.get(argument).getKey() : argument;
    }

    /** What readers see instead. */
    JsonValue shown(JsonValue argument) {
        return places.containsKey(argument) ? places.get(argument).getValue() : argument;
    }

    /** An answer in which the login has the name that readers know it by. */
    JsonObject steady(JsonObject answer) {
        String text = answer.toString().replace(application.user(), "shop_app");
        return StrictJson.read(text).asJsonObject();
    }

    @Override
    public void close() throws SQLException {
        report.close();
    }
}
