package org.dbmcp.config;

import static org.dbmcp.failure.FailureKind.MISCONFIGURED;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.failure.Failure;
import org.eclipse.microprofile.config.Config;

/** Gathers the settings {@code dbmcp.connection.<name>.<key>} into stored connections. */
final class StoredConnectionReader {
    static final String PREFIX = "dbmcp.connection.";

    /** Stands for a key when a source found an entry broken; its value is the reason. */
    static final String FAULT = "!fault";

    /** Where the source of the file says why the file is unusable. */
    static final String FILE_FAULT = PREFIX + "!file." + FAULT;

    private static final StoredConnection SAMPLE =
            new StoredConnection(
                    "sample",
                    new ConnectionSettings(
                            "h2",
                            null,
                            0,
                            "shop",
                            null,
                            Secret.NONE,
                            TlsSettings.OFF,
                            AccessLevel.READ_WRITE,
                            PoolSettings.DEFAULTS),
                    null,
                    "built in");

    private final Config config;

    StoredConnectionReader(Config config) {
        this.config = config;
    }

    /** All of them by name; the sample when there is none at all. */
    StoredConnections read() {
        RawValue.of(config, FILE_FAULT)
                .ifPresent(
                        fault -> {
                            throw new Failure(MISCONFIGURED, fault.text());
                        });
        List<StoredConnection> all = new ArrayList<>();
        byName().forEach((name, values) -> all.add(connection(name, values)));
        return new StoredConnections(all.isEmpty() ? List.of(SAMPLE) : all);
    }

    private Map<String, Map<String, RawValue>> byName() {
        Map<String, Map<String, RawValue>> byName = new TreeMap<>();
        for (String property : config.getPropertyNames()) {
            int dot = property.lastIndexOf('.');
            if (property.startsWith(PREFIX) && dot > PREFIX.length()) {
                RawValue.of(config, property)
                        .ifPresent(
                                value ->
                                        byName.computeIfAbsent(
                                                        property.substring(PREFIX.length(), dot),
                                                        name -> new TreeMap<>())
                                                .put(property.substring(dot + 1), value));
            }
        }
        return byName;
    }

    private static StoredConnection connection(String name, Map<String, RawValue> values) {
        String source =
                values.values().stream()
                        .map(RawValue::source)
                        .map(
                                each ->
                                        each.equals("file") || each.equals("environment")
                                                ? each
                                                : "settings")
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .collect(Collectors.joining(" and "));
        Map<String, String> texts = new TreeMap<>();
        values.forEach((key, value) -> texts.put(key, value.text()));
        try {
            ConnectionName.checked(name);
            return new StoredConnection(name, new ConnectionEntry(texts).read(), null, source);
        } catch (Failure e) {
            return new StoredConnection(name, null, e.getMessage(), source);
        }
    }
}
