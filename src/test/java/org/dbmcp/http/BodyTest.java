package org.dbmcp.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.dbmcp.access.Caller;
import org.junit.jupiter.api.Test;

class BodyTest {
    private static final Duration WITHIN = Duration.ofSeconds(30);

    private final Room room = IntakeTest.intake(1000).room(Caller.ANONYMOUS);

    @Test
    void givenAsMuchAsIsAllowed_whenRead_thenGivesAllOfIt() {
        // GIVEN
        byte[] sent = "12345".getBytes(UTF_8);

        // WHEN
        byte[] read = Body.read(new ByteArrayInputStream(sent), 5, 5, WITHIN, room);

        // THEN
        assertArrayEquals(sent, read);
    }

    @Test
    void givenMoreInChunks_whenRead_thenIsTooLong() {
        // GIVEN
        InputStream in = new ByteArrayInputStream("123456".getBytes(UTF_8));

        // WHEN
        Refusal thrown = assertThrows(Refusal.class, () -> Body.read(in, -1, 5, WITHIN, room));

        // THEN
        assertEquals(413, thrown.status());
    }

    @Test
    void givenMoreAnnounced_whenRead_thenIsTooLongAtOnce() {
        // WHEN
        Refusal thrown =
                assertThrows(
                        Refusal.class,
                        () -> Body.read(InputStream.nullInputStream(), 6, 5, WITHIN, room));

        // THEN
        assertEquals(413, thrown.status());
    }

    @Test
    void givenABodyThatBreaksOff_whenRead_thenIsATimeout() throws IOException {
        // GIVEN
        InputStream in = InputStream.nullInputStream();
        in.close();

        // WHEN
        Refusal thrown = assertThrows(Refusal.class, () -> Body.read(in, 5, 5, WITHIN, room));

        // THEN
        assertEquals(408, thrown.status());
    }

    @Test
    void givenABodyThatDripsForEver_whenRead_thenIsATimeout() {
        // GIVEN
        InputStream in =
                new InputStream() {
                    @Override
                    public int read() {
                        return ' ';
                    }

                    @Override
                    public int read(byte[] chunk, int from, int length) {
                        return 1;
                    }
                };

        // WHEN
        Refusal thrown =
                assertThrows(
                        Refusal.class,
                        () -> Body.read(in, -1, Integer.MAX_VALUE, Duration.ZERO, room));

        // THEN
        assertEquals(408, thrown.status());
    }
}
