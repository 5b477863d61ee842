package org.dbmcp.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.access.Caller;
import org.dbmcp.access.Destinations;
import org.dbmcp.config.ConnectionPolicy;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.SessionBounds;
import org.dbmcp.config.StoredConnections;
import org.dbmcp.driver.Driver;
import org.dbmcp.failure.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A connection that may only read, held by a login that may do everything: no statement of the
 * lists in {@code guard} that would change something takes effect, and none that reads is refused.
 */
abstract class ReadOnlyContract {
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir Path directory;

    private DatabaseManager manager;
    private Database sut;

    protected abstract Driver driver();

    /** The lists' name, such as {@code mysql}. */
    protected abstract String lists();

    /** Settings for a fresh database, at this level. */
    protected abstract ConnectionSettings settings(AccessLevel access);

    /** Runs one statement in that database beside the product. */
    protected abstract void execute(String sql) throws Exception;

    /** A text that differs when something was changed, made beside the product. */
    protected abstract String fingerprint() throws Exception;

    @BeforeEach
    void open() throws Exception {
        for (String sql : list("setup")) {
            execute(sql);
        }
        manager = manager(driver(), false);
        sut = manager.open(Caller.ANONYMOUS, "reader", settings(AccessLevel.READ_ONLY));
    }

    /** Another manager with this driver; the caller closes it. */
    static DatabaseManager manager(Driver driver, boolean refusePrivileged) {
        return new DatabaseManager(
                new LocalRegistrations(),
                new StoredConnections(List.of()),
                new ConnectionPolicy(
                        true,
                        AccessLevel.FULL,
                        20,
                        20,
                        100,
                        Duration.ofMinutes(10),
                        refusePrivileged,
                        false,
                        Destinations.ANYWHERE,
                        SessionBounds.DEFAULTS),
                new Drivers(List.of(driver)));
    }

    Database sut() {
        return sut;
    }

    @AfterEach
    void close() {
        manager.closeAll();
    }

    @TestFactory
    Stream<DynamicTest> givenAnAttack_whenRun_thenItFailsAndNothingChanged() throws Exception {
        String before = fingerprint();
        return list("attacks").stream()
                .map(sql -> dynamicTest(sql, () -> assertHarmless(sql, before)));
    }

    private void assertHarmless(String sql, String before) throws Exception {
        Path file = directory.resolve("written");
        String attack = sql.replace("{file}", file.toString());
        assertThrows(Failure.class, () -> run(attack));
        assertEquals(before, fingerprint());
        assertFalse(Files.exists(file));
    }

    @TestFactory
    Stream<DynamicTest> givenARead_whenRun_thenItAnswers() {
        return list("reads").stream().map(sql -> dynamicTest(sql, () -> run(sql)));
    }

    private void run(String sql) {
        sut.run(new Query(sql, List.of(), null, 100, LONG), new Collected(), stop -> {});
    }

    /** One statement a line; {@code ⏎} and {@code ␍} stand for line ends, {@code ##} for one. */
    private List<String> list(String kind) {
        String name = "/guard/" + file() + "-" + kind + ".sql";
        try (InputStream stream = ReadOnlyContract.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.contains(" ## ") || line.endsWith(" ## " + lists()))
                    .map(line -> line.replaceAll(" ## .*", ""))
                    .map(line -> line.replace('⏎', '\n').replace('␍', '\r'))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** MySQL and MariaDB share their lists; what is for one of them alone says so. */
    private String file() {
        return lists().equals("mariadb") ? "mysql" : lists();
    }
}
