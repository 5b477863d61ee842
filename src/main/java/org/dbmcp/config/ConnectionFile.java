package org.dbmcp.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dbmcp.failure.Failure;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Stored connections from the one file there is: the one that {@code DATABASE_CONFIG_PATH} names,
 * or else {@code database-config.json} or {@code config.json}. Both are looked for in the working
 * directory and in the one where the server was started.
 *
 * <p>A file that cannot be used is a fault of the whole start. It is handed on as a value, for a
 * source that throws would not be told apart from a broken server.
 */
public final class ConnectionFile implements ConfigSource {
    private static final List<String> NAMES = List.of("database-config.json", "config.json");

    private final Map<String, String> values;

    /** Reads the file that the environment of this process leads to. */
    public ConnectionFile() {
        this(System.getenv(), Path.of(""));
    }

    ConnectionFile(Map<String, String> environment, Path workingDirectory) {
        values = read(environment, workingDirectory.toAbsolutePath());
    }

    private static Map<String, String> read(Map<String, String> environment, Path directory) {
        try {
            Path file = find(environment, directory);
            return file == null
                    ? Map.of()
                    : ConnectionJson.read(file, new References(environment, file.getParent()));
        } catch (Failure e) {
            return Map.of(StoredConnectionReader.FILE_FAULT, e.getMessage());
        }
    }

    private static Path find(Map<String, String> environment, Path directory) {
        List<Path> directories = directories(environment, directory);
        String explicit = environment.getOrDefault("DATABASE_CONFIG_PATH", "");
        if (!explicit.isEmpty()) {
            return first(directories, List.of(explicit))
                    .orElseThrow(() -> ConnectionJson.absent(directory.resolve(explicit)));
        }
        return first(directories, NAMES).orElse(null);
    }

    /** A server's script changes to its own directory and leaves behind where it came from. */
    private static List<Path> directories(Map<String, String> environment, Path directory) {
        return Stream.of(directory.toString(), environment.get("PWD"), environment.get("OLDPWD"))
                .filter(Objects::nonNull)
                .distinct()
                .map(Path::of)
                .toList();
    }

    private static Optional<Path> first(List<Path> directories, List<String> names) {
        return directories.stream()
                .flatMap(each -> names.stream().map(each::resolve))
                .filter(Files::exists)
                .findFirst();
    }

    @Override
    public Set<String> getPropertyNames() {
        return values.keySet();
    }

    @Override
    public String getValue(String propertyName) {
        return values.get(propertyName);
    }

    @Override
    public String getName() {
        return "file";
    }

    /** Below the environment, above the built-in defaults. */
    @Override
    public int getOrdinal() {
        return 250;
    }
}
