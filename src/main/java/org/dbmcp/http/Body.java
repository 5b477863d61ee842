package org.dbmcp.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads a request's body, within its limit. */
final class Body {
    private static final int CHUNK = 8192;

    private Body() {}

    /**
     * All of it.
     *
     * @throws Refusal 413 if it is longer than {@code most} bytes, 408 if it does not come, 429 if
     *     there is no room for it
     */
    static byte[] read(InputStream in, long announced, int most, Room room) {
        if (announced > most) {
            throw tooLong(most);
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        try {
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                room.take(length);
                body.write(chunk, 0, length);
                if (body.size() > most) {
                    throw tooLong(most);
                }
            }
            return body.toByteArray();
        } catch (IOException e) {
            throw new Refusal(408, "The body did not arrive in time");
        }
    }

    private static Refusal tooLong(int most) {
        return new Refusal(413, "The body is longer than " + most + " bytes");
    }
}
