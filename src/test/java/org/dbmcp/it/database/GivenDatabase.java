package org.dbmcp.it.database;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * A database that was there before the tests.
 *
 * <p>{@code DBMCP_TEST_POSTGRESQL_URL} (MYSQL, MARIADB) is its JDBC address without parameters,
 * such as {@code jdbc:mysql://localhost:3306/test}; {@code ..._USER} and {@code ..._PASSWORD} name
 * a user who may create databases and users, both {@code test} unless given. {@code
 * DBMCP_TEST_COMPOSE=true} takes all three from docker-compose.test.yml.
 */
final class GivenDatabase {
    private static final String TEST = "test";

    private GivenDatabase() {}

    static Optional<TestDatabase> of(Engine engine, Map<String, String> environment) {
        String prefix = "DBMCP_TEST_" + engine.name();
        String url = environment.get(prefix + "_URL");
        String user = environment.getOrDefault(prefix + "_USER", TEST);
        String password = environment.getOrDefault(prefix + "_PASSWORD", TEST);
        if (url != null) {
            URI address = URI.create(url.substring("jdbc:".length()));
            return Optional.of(
                    new TestDatabase(
                            engine,
                            address.getHost(),
                            address.getPort(),
                            address.getPath().substring(1),
                            user,
                            password,
                            Optional.empty()));
        }
        if (Boolean.parseBoolean(environment.get("DBMCP_TEST_COMPOSE"))) {
            return Optional.of(
                    new TestDatabase(
                            engine,
                            "localhost",
                            engine.composePort(),
                            TEST,
                            user,
                            password,
                            Optional.empty()));
        }
        return Optional.empty();
    }
}
