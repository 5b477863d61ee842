package org.dbmcp.stress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dbmcp.it.server.LibertyServer;

/** The memory of a server that is in use. */
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

    private static String jcmd(LibertyServer server, String command) throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                                Long.toString(server.pid()),
                                command)
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }
}
