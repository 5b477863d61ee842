package org.dbmcp.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * JSON on its way out, as the bytes that go over the wire: UTF-8 that grows at its end. Half of a
 * surrogate pair, which UTF-8 cannot hold, becomes U+FFFD.
 */
public final class JsonBuffer {
    private static final int FIRST_SIZE = 512;

    /** One long value does not hold its memory for all that follows. */
    private static final int MOST_KEPT = 1 << 20;

    /** Bytes of one char at most; both halves of a pair make four together. */
    private static final int WIDEST = 3;

    private static final char REPLACEMENT = '\uFFFD';
    private static final byte[] HEX = "0123456789abcdef".getBytes(UTF_8);

    /** Bytes of an escape at most. */
    private static final int LONGEST_ESCAPE = 6;

    /** Room is made for so many bytes at a time, as if each had to be escaped. */
    private static final int STRETCH = 4_096;

    /** What stands behind the backslash for each ASCII character; 0 for those without one. */
    private static final byte[] ESCAPES = escapes();

    private byte[] bytes;
    private int size;

    /** An empty one. */
    public JsonBuffer() {
        this(FIRST_SIZE);
    }

    /** An empty one that is likely to hold so many bytes in the end. */
    JsonBuffer(int expected) {
        this.bytes = new byte[expected];
    }

    private static byte[] escapes() {
        byte[] escapes = new byte[0x80];
        Arrays.fill(escapes, 0, ' ', (byte) 'u');
        escapes['"'] = '"';
        escapes['\\'] = '\\';
        escapes['\n'] = 'n';
        escapes['\r'] = 'r';
        escapes['\t'] = 't';
        escapes['\b'] = 'b';
        escapes['\f'] = 'f';
        return escapes;
    }

    /** How many bytes there are. */
    public int size() {
        return size;
    }

    /** One byte. */
    public byte at(int index) {
        return bytes[index];
    }

    /** Takes back what was written since it had this size. */
    public void truncate(int earlier) {
        size = Math.min(size, earlier);
        if (size == 0 && bytes.length > MOST_KEPT) {
            bytes = new byte[FIRST_SIZE];
        }
    }

    /** One ASCII character as it is. */
    public JsonBuffer put(char ascii) {
        room(1);
        bytes[size++] = (byte) ascii;
        return this;
    }

    /** A text as it is, with nothing escaped. */
    public JsonBuffer put(CharSequence text) {
        room(WIDEST * (long) text.length());
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes[size++] = (byte) c;
            } else {
                i += wide(text, i, c);
            }
        }
        return this;
    }

    /** A part of another one as it is. */
    public JsonBuffer put(JsonBuffer other, int start, int end) {
        room(end - start);
        System.arraycopy(other.bytes, start, bytes, size, end - start);
        size += end - start;
        return this;
    }

    /** Another one as it is. */
    public JsonBuffer put(JsonBuffer other) {
        return put(other, 0, other.size);
    }

    /** A text as a JSON string. */
    public JsonBuffer string(CharSequence text) {
        int length = text.length();
        room(WIDEST * (long) length + 2);
        byte[] out = bytes;
        int end = size;
        out[end++] = '"';
        int plain = 0;
        while (plain < length) {
            char c = text.charAt(plain);
            if (c >= 0x80 || ESCAPES[c] != 0) {
                break;
            }
            out[end++] = (byte) c;
            plain++;
        }
        size = end;
        return (plain == length ? this : rest(text, plain)).put('"');
    }

    /** What stands in a string from its first character on that is not a plain one. */
    private JsonBuffer rest(CharSequence text, int start) {
        int length = text.length();
        for (int i = start; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                i += wide(text, i, c);
            } else if (ESCAPES[c] != 0) {
                room(LONGEST_ESCAPE + WIDEST * (long) (length - i) + 1);
                size = escape(bytes, size, c);
            } else {
                bytes[size++] = (byte) c;
            }
        }
        return this;
    }

    /** About how many bytes {@link #escaped} takes of this one, and the room that it asks for. */
    long escapedSize() {
        return size + size / 4L + LONGEST_ESCAPE * (long) Math.min(size, STRETCH);
    }

    /** The inside of a JSON string whose text is what another one holds. */
    JsonBuffer escaped(JsonBuffer other) {
        for (int start = 0; start < other.size; start += STRETCH) {
            stretch(other.bytes, start, Math.min(other.size, start + STRETCH));
        }
        return this;
    }

    private void stretch(byte[] from, int start, int end) {
        room(LONGEST_ESCAPE * (long) (end - start));
        byte[] out = bytes;
        int to = size;
        for (int i = start; i < end; i++) {
            byte b = from[i];
            if (b < 0 || ESCAPES[b] == 0) {
                out[to++] = b;
            } else {
                to = escape(out, to, b);
            }
        }
        size = to;
    }

    /** Gives where the next byte goes. */
    private static int escape(byte[] out, int start, int c) {
        int to = start;
        out[to++] = '\\';
        out[to++] = ESCAPES[c];
        if (ESCAPES[c] == 'u') {
            out[to++] = '0';
            out[to++] = '0';
            out[to++] = HEX[c >> 4];
            out[to++] = HEX[c & 0xF];
        }
        return to;
    }

    /** Writes what is no ASCII; gives how many further chars it took. */
    private int wide(CharSequence text, int index, char c) {
        if (Character.isHighSurrogate(c)
                && index + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(index + 1))) {
            int point = Character.toCodePoint(c, text.charAt(index + 1));
            bytes[size++] = (byte) (0xF0 | (point >> 18));
            bytes[size++] = tail(point >> 12);
            bytes[size++] = tail(point >> 6);
            bytes[size++] = tail(point);
            return 1;
        }
        char known = Character.isSurrogate(c) ? REPLACEMENT : c;
        if (known < 0x800) {
            bytes[size++] = (byte) (0xC0 | (known >> 6));
        } else {
            bytes[size++] = (byte) (0xE0 | (known >> 12));
            bytes[size++] = tail(known >> 6);
        }
        bytes[size++] = tail(known);
        return 0;
    }

    /** A byte of a character behind its first. */
    private static byte tail(int bits) {
        return (byte) (0x80 | (bits & 0x3F));
    }

    private void room(long more) {
        long wanted = size + more;
        if (wanted > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.toIntExact(Math.max(wanted, 2L * bytes.length)));
        }
    }

    /** Writes it all. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }

    /** A copy of it all. */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** A part as text; it must begin and end between characters. */
    public String text(int start, int end) {
        return new String(bytes, start, end - start, UTF_8);
    }

    @Override
    public String toString() {
        return text(0, size);
    }
}
