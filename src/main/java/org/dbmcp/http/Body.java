package org.dbmcp.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Reads a request's body, within its limit. */
final class Body {
    private static final int CHUNK = 8192;

    private Body() {}

    /**
     * All of it.
     *
     * @throws Refusal 413 if it is longer than {@code most} bytes, 408 if it does not come in time,
     *     429 if there is no room for it
     */
    static byte[] read(InputStream in, long announced, int most, Duration within, Room room) {
        if (announced > most) {
            throw tooLong(most);
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        long start = System.nanoTime();
        try {
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                room.take(length);
                body.write(chunk, 0, length);
                if (body.size() > most) {
                    throw tooLong(most);
                }
                // Liberty limits the time between two bytes only, and drops may come for ever.
                if (System.nanoTime() - start > within.toNanos()) {
                    throw late();
                }
            }
            return body.toByteArray();
        } catch (IOException e) {
            throw late();
        }
    }

    private static Refusal late() {
        return new Refusal(408, "The body did not arrive in time");
    }

    private static Refusal tooLong(int most) {
        return new Refusal(413, "The body is longer than " + most + " bytes");
    }
}
