package org.dbmcp.stress;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.SocketException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.RealDatabases;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.Health;
import org.dbmcp.it.server.LibertyServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A secret of its own in every place of files, environment and requests where one can be: none is
 * in any log, report of Liberty, answer or name of a thread.
 */
@ExtendWith(Databases.class)
class SecretsStress {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration STOP = Duration.ofMinutes(1);

    private final RealDatabases databases;
    private final Planted planted = new Planted();
    private final String key = planted.at("key of the caller");
    private final List<String> leaks = new ArrayList<>();
    private LibertyServer sut;

    SecretsStress(RealDatabases databases) {
        this.databases = databases;
    }

    @BeforeEach
    void start() throws Exception {
        Map<String, String> environment = new HashMap<>();
        environment.put("DBMCP_AUTH", "api-key");
        environment.put("DBMCP_API_KEYS", "alice sha256:" + hash(key));
        environment.put("DBMCP_SIGNING_KEY", planted.at("signing key"));
        environment.put("DBMCP_HEALTH_DETAILS", "true");
        environment.put("DBMCP_HTTP_MAX_FAILED_KEYS_PER_MINUTE", "10000");
        environment.put("DBMCP_CONNECTIONS_ALLOW_DESTINATIONS", "127.0.0.1,localhost");
        environment.put("WRONG_DB_TYPE", "mysql");
        environment.put("WRONG_DB_HOST", "127.0.0.1");
        environment.put("WRONG_DB_PORT", port(Engine.MYSQL));
        environment.put("WRONG_DB_NAME", "d");
        environment.put("WRONG_DB_USER", "u");
        environment.put("WRONG_DB_PASSWORD", planted.at("environment"));
        environment.put("REFERRED", planted.at("variable of a file"));
        sut = LibertyServer.start(environment, files(environment.get("REFERRED")));
    }

    @AfterEach
    void stop() throws Exception {
        sut.close();
    }

    @Test
    void givenSecretsEverywhere_whenEverythingIsAskedAndGoesWrong_thenTheyAreNowhere()
            throws Exception {
        // GIVEN
        List<SecretPlace> places = SecretPlace.read();
        Map<String, String> login = Map.of("Authorization", "Bearer " + key);

        // WHEN
        try (Client client = new Client(sut, login)) {
            for (Engine engine : Engine.values()) {
                client.call("connect_database", admin(engine)).data();
            }
            for (SecretPlace place : places) {
                send(place);
            }
            for (String name : List.of("postgresql", "mysql", "mariadb", "wrong", "scratch")) {
                ask(client, name);
            }
        }
        for (String path : List.of("health", "health/ready", "health/live", "health/started")) {
            look(path, Health.get(sut.address(), path).body(), null);
        }
        look("threads", new ServerProcess(sut.pid()).jcmd("Thread.print"), null);
        sut.terminate();
        assertTrue(sut.ends(STOP), "ended");
        Map<String, String> logs = sut.logs();
        logs.forEach((file, text) -> look(file, text, null));

        // THEN
        assertEquals("", String.join("\n", leaks));
        Reliability.record(
                Trial.SECRETS,
                "%d secrets: files, environment, logins, statements, values, keys, headers, paths,"
                                .formatted(planted.count())
                        + " bodies whole and broken off; then every tool",
                "0 in answers (but a caller's own name, statement or value), in "
                        + logs.size()
                        + " files of logs and Liberty's reports, in health, in names of threads");
    }

    private void send(SecretPlace place) throws IOException {
        String text = place.text();
        for (Engine engine : Engine.values()) {
            text = text.replace("PORT-" + engine.type(), port(engine));
        }
        String secret = planted.at(place.kind() + " | " + place.text());
        byte[] bytes = new SecretPlace(place.kind(), text).request(secret, key).bytes();
        try (RawConnection connection = new RawConnection(sut.address(), PATIENCE)) {
            String answer =
                    place.breaksOff()
                            ? connection.exchangeLast(bytes).toString()
                            : String.valueOf(connection.exchange(bytes));
            look("answer to " + place, answer, place.mayBeRepeated() ? secret : null);
        } catch (SocketException e) {
            // Closed without an answer, which tells nothing.
            return;
        }
    }

    /** All that there is to be known of a connection. */
    private void ask(Client client, String name) throws Exception {
        Map<String, String> connection = Map.of("connection", name);
        for (String tool : List.of("test_connection", "connection_info", "close_connection")) {
            look(tool, client.call(tool, connection).toString(), null);
        }
        look("connect", client.call("connect_from_config", Map.of("configName", name)), null);
        look("query", client.query(name, "SELECT nothing FROM nowhere"), null);
        for (String tool :
                List.of("list_connections", "show_configurations", "export_connections")) {
            look(tool, client.call(tool, Map.of()), null);
        }
    }

    private void look(String where, Object said, String but) {
        for (String place : planted.leaked(said.toString(), but)) {
            leaks.add(where + " has the secret of: " + place);
        }
    }

    /** The password of each product's login stands in the file in another way. */
    private Map<String, String> files(String referred) throws Exception {
        String plain = planted.at("file");
        String byFile = planted.at("referred file");
        String entries =
                String.join(
                        ",",
                        entry(Engine.POSTGRESQL, plain, "\"" + plain + "\""),
                        entry(Engine.MYSQL, referred, "\"${REFERRED}\""),
                        entry(Engine.MARIADB, byFile, "{\"file\":\"secret.txt\"}"),
                        "\"scratch\":{\"type\":\"h2\",\"database\":\"s\",\"access\":\"full\"}",
                        "\"broken\":{\"type\":\"mysql\",\"password\":\"%s\"}"
                                .formatted(planted.at("broken entry")),
                        "\"url\":\"mysql://root:%s@db/shop\"".formatted(planted.at("URL entry")),
                        "\"unknown\":{\"type\":\"mysql\",\"pass\":\"%s\"}"
                                .formatted(planted.at("unknown key of an entry")));
        return Map.of("database-config.json", "{" + entries + "}", "secret.txt", byFile);
    }

    private String entry(Engine engine, String password, String written) throws Exception {
        TestDatabase admin = databases.of(engine);
        String user = TestDatabase.freshName("u");
        String login = engine == Engine.POSTGRESQL ? user : "'" + user + "'@'%'";
        String with = engine == Engine.POSTGRESQL ? " LOGIN PASSWORD '" : " IDENTIFIED BY '";
        String role = engine == Engine.POSTGRESQL ? "CREATE ROLE " : "CREATE USER ";
        admin.execute(role + login + with + password + "'");
        if (engine != Engine.POSTGRESQL) {
            admin.execute("GRANT SELECT ON " + admin.database() + ".* TO " + login);
        }
        return "\"%s\":{\"type\":\"%s\",\"host\":\"%s\",\"port\":%d,\"database\":\"%s\",\"user\":\"%s\",\"password\":%s}"
                .formatted(
                        engine.type(),
                        engine.type(),
                        admin.host(),
                        admin.port(),
                        admin.database(),
                        user,
                        written);
    }

    private Map<String, Object> admin(Engine engine) {
        return Client.login("admin-" + engine.type(), databases.of(engine));
    }

    private String port(Engine engine) {
        return Integer.toString(databases.of(engine).port());
    }

    private static String hash(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII)));
    }
}
