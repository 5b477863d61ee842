package org.dbmcp.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Where and when figures were measured, and what else went on there. */
final class Machine {
    private Machine() {}

    static String described() throws IOException {
        String load = Files.readString(Path.of("/proc/loadavg")).split(" ", -1)[2];
        return "Measured on %s: %d processors, Java %s, load average of the last 15 minutes %s."
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature(),
                        load);
    }
}
