package org.dbmcp.stress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dbmcp.it.server.LibertyServer;

/** The memory and the threads of a server that is in use. */
final class Heap {
    private static final Pattern LIVE = Pattern.compile("(?m)^Total +\\d+ +(\\d+)");

    private Heap() {}

    /** MiB of live objects: a histogram begins with a full collection. */
    static long live(LibertyServer server) throws Exception {
        String histogram = jcmd(server, "GC.class_histogram");
        Matcher live = LIVE.matcher(histogram);
        assertTrue(live.find(), histogram);
        return Long.parseLong(live.group(1)) >> 20;
    }

    /** Writes what every thread does, virtual ones among them. */
    static void writeThreads(LibertyServer server, Path file) throws Exception {
        jcmd(server, "Thread.dump_to_file", "-overwrite", file.toString());
    }

    private static String jcmd(LibertyServer server, String... command) throws Exception {
        List<String> all = new ArrayList<>();
        all.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
        all.add(Long.toString(server.pid()));
        all.addAll(List.of(command));
        Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }
}
