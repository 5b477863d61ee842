package org.dbmcp.feature.query;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dbmcp.mcp.Download;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFileTest {
    private static final String CONTENT = "id,name";

    private final ExportRoom room = new ExportRoom(100);
    @TempDir private Path folder;
    private Path path;
    private ExportFile sut;

    @BeforeEach
    void write() throws IOException {
        path = Files.writeString(folder.resolve(UUID.randomUUID() + ".csv"), CONTENT);
        assertTrue(room.take(CONTENT.length()));
        sut = new ExportFile(path, CONTENT.length(), room);
    }

    @Nested
    class Open {
        @Test
        void givenAFile_whenRead_thenGivesItsBytes() throws Exception {
            // GIVEN
            ByteBuffer into = ByteBuffer.allocate(CONTENT.length());

            // WHEN
            try (Download.Reader reader = sut.open().orElseThrow()) {
                reader.read(into, 0);
            }

            // THEN
            assertEquals(CONTENT, new String(into.array(), US_ASCII));
        }

        @Test
        void givenAsManyReadersAsMayBe_whenOpened_thenThereIsRoomOnlyWhenOneLeft()
                throws Exception {
            // GIVEN
            List<Download.Reader> readers = new ArrayList<>();
            for (int i = 0; i < ExportFile.MOST_READERS; i++) {
                readers.add(sut.open().orElseThrow());
            }

            // WHEN
            Optional<Download.Reader> refused = sut.open();
            readers.getFirst().close();
            readers.getFirst().close();
            Optional<Download.Reader> welcome = sut.open();
            Optional<Download.Reader> refusedAgain = sut.open();

            // THEN
            assertFalse(refused.isPresent());
            assertTrue(welcome.isPresent());
            assertFalse(refusedAgain.isPresent());
            welcome.get().close();
            for (Download.Reader each : readers) {
                each.close();
            }
        }

        @Test
        void givenADeletedFile_whenOpened_thenItIsNotThere() throws Exception {
            // GIVEN
            sut.delete();

            // WHEN
            NoSuchFileException thrown = assertThrows(NoSuchFileException.class, sut::open);

            // THEN
            assertFalse(thrown.getMessage().contains(path.toString()));
        }
    }

    @Nested
    class Delete {
        @Test
        void givenNoReader_whenDeleted_thenItsBytesAreFree() throws Exception {
            // WHEN
            sut.delete();
            sut.delete();

            // THEN
            assertEquals(0, room.taken());
            assertFalse(Files.exists(path));
        }

        @Test
        void givenAReader_whenDeleted_thenItReadsOnAndTheBytesAreFreeWhenItLeft() throws Exception {
            // GIVEN
            ByteBuffer into = ByteBuffer.allocate(CONTENT.length());
            Download.Reader reader = sut.open().orElseThrow();

            // WHEN
            sut.delete();
            int read = reader.read(into, 0);
            long whileRead = room.taken();
            reader.close();

            // THEN
            assertEquals(CONTENT.length(), read);
            assertEquals(CONTENT.length(), whileRead);
            assertEquals(0, room.taken());
        }

        @Test
        void givenAFileThatCannotBeDeleted_whenDeleted_thenItsBytesStayTaken() throws Exception {
            // GIVEN
            Files.delete(path);
            Files.createDirectory(path);
            Files.createFile(path.resolve("in-the-way"));

            // WHEN
            assertThrows(IOException.class, sut::delete);

            // THEN
            assertEquals(CONTENT.length(), room.taken());
        }
    }
}
