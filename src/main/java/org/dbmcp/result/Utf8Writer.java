package org.dbmcp.result;

import java.io.Writer;
import java.nio.CharBuffer;
import org.dbmcp.json.JsonBuffer;

/** Lets a library that writes characters write to a buffer of bytes. */
final class Utf8Writer extends Writer {
    private final JsonBuffer out;

    Utf8Writer(JsonBuffer out) {
        this.out = out;
    }

    @Override
    public void write(char[] chars, int offset, int length) {
        out.put(CharBuffer.wrap(chars, offset, length));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
