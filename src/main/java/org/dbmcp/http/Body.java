package org.dbmcp.http;

import java.io.IOException;
import java.io.InputStream;

/** Reads a request's body, within its limit. */
final class Body {
    private Body() {}

    /**
     * All of it.
     *
     * @throws Refusal 413 if it is longer than {@code most} bytes, 408 if it does not come
     */
    static byte[] read(InputStream in, long announced, int most) {
        if (announced > most) {
            throw tooLong(most);
        }
        try {
            byte[] body = in.readNBytes(most + 1);
            if (body.length > most) {
                throw tooLong(most);
            }
            return body;
        } catch (IOException e) {
            // The server's own limit throws too, when a body comes in chunks.
            boolean limit = String.valueOf(e.getMessage()).contains("exceed");
            throw limit ? tooLong(most) : new Refusal(408, "The body did not arrive in time");
        }
    }

    private static Refusal tooLong(int most) {
        return new Refusal(413, "The body is longer than " + most + " bytes");
    }
}
