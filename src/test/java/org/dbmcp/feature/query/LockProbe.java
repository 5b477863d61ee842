package org.dbmcp.feature.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** Another process that would like to have the locks of folders of exports. */
final class LockProbe {
    private LockProbe() {}

    /** Prints for each lock in the folders of this one whether it is free. */
    public static void main(String[] folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder[0]))) {
            for (Path each : files.filter(file -> file.endsWith("lock")).toList()) {
                try (FileChannel channel = FileChannel.open(each, StandardOpenOption.WRITE)) {
                    System.out.print(channel.tryLock() == null ? "held " : "free ");
                }
            }
        }
    }

    /** What such a process sees. */
    static String seen(Path parent) throws IOException {
        Process process =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-cp",
                                        Path.of("target", "test-classes").toString(),
                                        LockProbe.class.getName(),
                                        parent.toString()))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        return new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    }
}
