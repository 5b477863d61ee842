package org.dbmcp.feature.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportDirectoryTest {
    @Test
    void givenAFolderInUse_whenItIsTouched_thenOtherProcessesTakeItForALivingOneStill(
            @TempDir Path parent) throws Exception {
        // GIVEN
        try (ExportDirectory sut = ExportDirectory.in(parent)) {
            // WHEN
            sut.touch(Instant.now());
            // THEN
            assertEquals("held", LockProbe.seen(parent));
        }
    }

    @Test
    void givenTheFolderWasRemoved_whenTouchedAgainAndAgain_thenThatIsLoggedOnce(
            @TempDir Path parent) throws Exception {
        // GIVEN
        List<String> logged = new ArrayList<>();
        Logger logger = Logger.getLogger(ExportDirectory.class.getName());
        logger.setFilter(line -> !logged.add(line.getMessage()));
        try (ExportDirectory sut = ExportDirectory.in(parent)) {
            Files.delete(sut.folder().resolve("lock"));
            Files.delete(sut.folder());
            // WHEN
            sut.touch(Instant.now());
            sut.touch(Instant.now());
            sut.touch(Instant.now());
            // THEN
            assertEquals(List.of("The directory of exports is not as it was"), logged);
        } finally {
            logger.setFilter(null);
        }
    }
}
