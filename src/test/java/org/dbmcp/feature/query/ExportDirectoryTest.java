package org.dbmcp.feature.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
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
}
