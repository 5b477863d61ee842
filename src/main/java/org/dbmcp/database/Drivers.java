package org.dbmcp.database;

import static org.dbmcp.failure.FailureKind.INVALID_ARGUMENT;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dbmcp.Part;
import org.dbmcp.config.ConnectionName;
import org.dbmcp.driver.Driver;
import org.dbmcp.failure.Failure;

/** Every database product that this server speaks to, found by the name that settings give it. */
@Part
public class Drivers {
    private final List<Driver> all;

    @Inject
    public Drivers(@Any Instance<Driver> drivers) {
        this(drivers.stream().toList());
    }

    public Drivers(List<Driver> drivers) {
        all = drivers.stream().sorted(Comparator.comparing(Driver::type).reversed()).toList();
    }

    /**
     * The driver of this type or alias, in whatever case.
     *
     * @throws Failure (INVALID_ARGUMENT) naming the types that are supported
     */
    public Driver named(String type) {
        String wanted = type.toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(driver -> names(driver).anyMatch(wanted::equals))
                .findFirst()
                .orElseThrow(() -> unsupported(type));
    }

    /** Leaves nothing of the products' code behind when the application is taken out. */
    @PreDestroy
    void shutdown() {
        all.forEach(Driver::shutdown);
        // Those that the products' code registered by itself; nobody asked it to.
        DriverManager.drivers().forEach(Drivers::deregister);
    }

    private static void deregister(java.sql.Driver registered) {
        try {
            DriverManager.deregisterDriver(registered);
        } catch (SQLException e) {
            System.getLogger(Drivers.class.getName())
                    .log(System.Logger.Level.DEBUG, "A driver stays registered", e);
        }
    }

    private static Stream<String> names(Driver driver) {
        return Stream.concat(
                Stream.of(driver.type()),
                driver.aliases().stream().sorted(Comparator.reverseOrder()));
    }

    /** The types that callers may use: an embedded database is for operators only. */
    private List<String> offered() {
        return all.stream().filter(driver -> !driver.embedded()).flatMap(Drivers::names).toList();
    }

    private Failure unsupported(String type) {
        return new Failure(
                INVALID_ARGUMENT,
                "Unsupported database type: "
                        + ConnectionName.shown(type)
                        + ". Supported types: "
                        + String.join(", ", offered()));
    }
}
