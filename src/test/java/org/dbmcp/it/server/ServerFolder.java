package org.dbmcp.it.server;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of one server below the Open Liberty that the build installed.
 *
 * @param liberty where Liberty is
 * @param name the server's name
 */
record ServerFolder(Path liberty, String name) {
    private static final Pattern BROKEN =
            Pattern.compile(
                    "\"loglevel\":\"(SEVERE|ERROR|FATAL)|ibm_exceptionName|^\\[(ERROR|FATAL)");

    private static final String OWN_LOGS =
            "mount -t tmpfs -o size=$0 tmpfs \"$1\" && logs=$1 && shift"
                    + " && exec \"$@\" > \"$logs/console.log\" 2>&1";

    /** A fresh one with the product's configuration, a WAR and more files, by their paths in it. */
    static ServerFolder create(String war, Map<String, String> files) throws IOException {
        return create(given(war), files);
    }

    /** The same with the WAR at this path. */
    static ServerFolder create(Path war, Map<String, String> files) throws IOException {
        ServerFolder folder =
                new ServerFolder(given("dbmcp.test.liberty"), "it-" + UUID.randomUUID());
        Files.createDirectories(folder.path("apps"));
        Files.createDirectories(folder.path("logs"));
        for (String file : new String[] {"server.xml", "jvm.options"}) {
            Files.copy(Path.of("liberty", file), folder.path(file));
        }
        Files.copy(war, folder.path("apps/database-mcp-server.war"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.path(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return folder;
    }

    Path path(String file) {
        return liberty.resolve("usr/servers").resolve(name).resolve(file);
    }

    /** The script execs Java, so that the child is the server itself. */
    ProcessBuilder process(Path directory) {
        ProcessBuilder builder =
                new ProcessBuilder(liberty.resolve("bin/server").toString(), "run", name)
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(path("logs/console.log").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }

    /**
     * The same with logs and console on a file system of their own, of this size. It is mounted
     * where nobody but the server sees it, and goes with it.
     */
    ProcessBuilder processWithLogsOf(String size, Path directory) {
        ProcessBuilder builder = process(directory);
        List<String> command =
                new ArrayList<>(List.of("unshare", "--user", "--map-root-user", "--mount"));
        command.addAll(List.of("sh", "-c", OWN_LOGS, size, path("logs").toString()));
        command.addAll(builder.command());
        return builder.command(command);
    }

    /** All that the server wrote so far. */
    String log() throws IOException {
        Path messages = path("logs/messages.log");
        String console = Files.readString(path("logs/console.log"));
        return Files.exists(messages) ? console + Files.readString(messages) : console;
    }

    /** Puts the same application in again, newer; a monitor that polls will take it. */
    void renewApplication() throws IOException {
        Files.setLastModifiedTime(
                path("apps/database-mcp-server.war"),
                FileTime.fromMillis(System.currentTimeMillis()));
    }

    /** The lines that were logged as errors, or with a trace. */
    List<String> errors() throws IOException {
        return log().lines().filter(line -> BROKEN.matcher(line).find()).toList();
    }

    /** What Liberty reports as broken (FFDC), also when it is a connection that broke off. */
    List<String> reports() throws IOException {
        if (!Files.exists(path("logs/ffdc"))) {
            return List.of();
        }
        List<String> reports = new ArrayList<>();
        try (Stream<Path> files = Files.list(path("logs/ffdc"))) {
            for (Path report : files.sorted().toList()) {
                reports.add(Files.readString(report));
            }
        }
        return reports;
    }

    /** All that was logged, by file, reports of Liberty among them. */
    Map<String, String> logs() throws IOException {
        Map<String, String> logs = new TreeMap<>();
        try (Stream<Path> files = Files.walk(path("logs"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                logs.put(
                        file.getFileName().toString(),
                        Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return logs;
    }

    void delete() throws IOException {
        try (Stream<Path> files = Files.walk(path(""))) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    private static Path given(String property) {
        String path = System.getProperty(property);
        if (path == null) {
            throw new IllegalStateException(
                    property + " is not set: run integration tests with ./mvnw verify");
        }
        return Path.of(path);
    }
}
