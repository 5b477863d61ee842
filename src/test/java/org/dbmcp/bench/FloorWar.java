package org.dbmcp.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The bare application as a WAR below target. */
final class FloorWar {
    private FloorWar() {}

    static Path built() throws IOException {
        Path war = Path.of("target", "bench", "floor.war").toAbsolutePath();
        Files.createDirectories(war.getParent());
        try (OutputStream file = Files.newOutputStream(war);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Class<?> each : List.of(FloorApplication.class, FloorResource.class)) {
                String path = each.getName().replace('.', '/') + ".class";
                zip.putNextEntry(new ZipEntry("WEB-INF/classes/" + path));
                try (InputStream code = FloorWar.class.getResourceAsStream("/" + path)) {
                    code.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
        return war;
    }
}
