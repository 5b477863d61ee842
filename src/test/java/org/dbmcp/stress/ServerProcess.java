package org.dbmcp.stress;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A running Java process, looked at from outside: what stays in it after a full collection.
 *
 * @param pid its process id
 */
record ServerProcess(long pid) {
    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final Pattern THREAD = Pattern.compile("^\"(.*)\" .*$", Pattern.MULTILINE);
    private static final int PATIENCE_SECONDS = 60;

    /** KiB of live objects. */
    long heapAfterGc() throws Exception {
        jcmd("GC.run");
        return USED.matcher(jcmd("GC.heap_info").replaceAll("Metaspace(?s:.*)", ""))
                .results()
                .mapToLong(used -> Long.parseLong(used.group(1)))
                .sum();
    }

    /** How many live objects there are of each class with this very name, one number a loader. */
    List<Long> instances(String className) throws Exception {
        Pattern line =
                Pattern.compile("^ *\\d+: +(\\d+) .* " + Pattern.quote(className) + "( .*)?$");
        return jcmd("GC.class_histogram")
                .lines()
                .map(line::matcher)
                .filter(Matcher::matches)
                .map(found -> Long.parseLong(found.group(1)))
                .toList();
    }

    /** The names of its platform threads. */
    List<String> threads() throws Exception {
        return THREAD.matcher(jcmd("Thread.print")).results().map(it -> it.group(1)).toList();
    }

    /** How many files and sockets it holds. */
    long openFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return files.count();
        }
    }

    /** What a diagnostic command of the JVM says. */
    String jcmd(String... command) throws Exception {
        List<String> line =
                Stream.concat(
                                Stream.of(
                                        Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                                .toString(),
                                        Long.toString(pid)),
                                Stream.of(command))
                        .toList();
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException(String.join(" ", line) + ": " + said);
        }
        return said;
    }
}
