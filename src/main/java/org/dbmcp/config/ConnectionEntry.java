package org.dbmcp.config;

import static org.dbmcp.failure.FailureKind.MISCONFIGURED;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.failure.Failure;

/**
 * One entry of the stored connections, not checked yet.
 *
 * @param values its keys and values, none of them empty
 */
record ConnectionEntry(Map<String, String> values) {
    private static final List<String> REQUIRED = List.of("host", "database", "user", "password");

    /**
     * The settings.
     *
     * @throws Failure when something is missing, unknown or wrong, naming the key
     */
    ConnectionSettings read() {
        if (values.containsKey(StoredConnectionReader.FAULT)) {
            throw new Failure(MISCONFIGURED, values.get(StoredConnectionReader.FAULT));
        }
        values.keySet().forEach(EntryKeys::check);
        requireAll();
        return new ConnectionSettings(
                values.get("type"),
                values.get("host"),
                number("port", 1, 65_535, 0),
                values.get("database"),
                values.get("user"),
                new Secret(values.getOrDefault("password", "")),
                new TlsEntry(values).read(),
                access(),
                pool(),
                allowFunctions(),
                ValueOptions.read(values));
    }

    private void requireAll() {
        if (!values.containsKey("type")) {
            throw new Failure(MISCONFIGURED, "Missing required configuration field: type");
        }
        boolean embedded = values.get("type").equalsIgnoreCase("h2");
        List<String> missing = new ArrayList<>(embedded ? List.of("database") : REQUIRED);
        missing.removeAll(values.keySet());
        if (!missing.isEmpty()) {
            throw new Failure(
                    MISCONFIGURED,
                    "Missing required configuration fields: " + String.join(", ", missing));
        }
    }

    private AccessLevel access() {
        String label = values.getOrDefault("access", AccessLevel.READ_ONLY.label());
        return AccessLevel.named(label)
                .orElseThrow(() -> wrong("access", "read-only, read-write or full"));
    }

    /** Parted by commas; in a file it may be an array. */
    private Set<String> allowFunctions() {
        return Arrays.stream(values.getOrDefault("allowFunctions", "").split(",", -1))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private PoolSettings pool() {
        PoolSettings defaults = PoolSettings.DEFAULTS;
        return new PoolSettings(
                number("maxConnections", 1, 100, defaults.maxConnections()),
                milliseconds("idleTimeout", defaults.idleTimeout()),
                milliseconds("connectionTimeout", defaults.connectionTimeout()),
                milliseconds("acquireTimeout", defaults.acquireTimeout()));
    }

    private Duration milliseconds(String key, Duration otherwise) {
        return Duration.ofMillis(number(key, 1, Integer.MAX_VALUE, (int) otherwise.toMillis()));
    }

    private int number(String key, int least, int most, int otherwise) {
        String text = values.get(key);
        if (text == null) {
            return otherwise;
        }
        String range = "a whole number from " + least + " to " + most;
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw wrong(key, range);
        }
        throw wrong(key, range);
    }

    /** Shows the value: none of the keys that can be wrong holds a secret. */
    private Failure wrong(String key, String expected) {
        return new Failure(
                MISCONFIGURED,
                "'%s' must be %s, not '%s'".formatted(key, expected, values.get(key)));
    }
}
