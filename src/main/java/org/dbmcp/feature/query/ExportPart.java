package org.dbmcp.feature.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.dbmcp.json.Json;
import org.dbmcp.mcp.resource.Contents;

/**
 * A part of an exported file, which begins and ends between characters.
 *
 * @param offset where it begins
 * @param length how long it is at most; a part behind it is as long
 */
record ExportPart(Export export, long offset, int length) {
    /** The longest character in UTF-8; a part that is shorter might be none. */
    static final int LEAST = 4;

    /** Nothing when the file was given up meanwhile. */
    List<Contents> read(String uri) throws IOException {
        byte[] bytes;
        long start = Math.max(0, offset - (LEAST - 1));
        try (FileChannel file = FileChannel.open(export.file().path())) {
            bytes = bytes(file, start);
        } catch (NoSuchFileException e) {
            return List.of();
        }
        int from = between(bytes, Math.toIntExact(offset - start));
        int wanted = Math.min(from + length, bytes.length);
        int to = wanted == bytes.length ? bytes.length : between(bytes, wanted);
        byte[] part = Arrays.copyOfRange(bytes, from, to);
        JsonObject meta = meta(start + from, start + to);
        String type = export.format().mimeType();
        return List.of(
                export.format().isText()
                        ? new Contents.Text(uri, type, new String(part, UTF_8), meta)
                        : new Contents.Blob(
                                uri, type, Base64.getEncoder().encodeToString(part), meta));
    }

    private byte[] bytes(FileChannel file, long start) throws IOException {
        long end = Math.min(export.bytes(), offset + length + 1);
        ByteBuffer into = ByteBuffer.allocate(Math.toIntExact(end - start));
        int read = 0;
        while (read >= 0 && into.hasRemaining()) {
            read = file.read(into, start + into.position());
        }
        return Arrays.copyOf(into.array(), into.position());
    }

    /** The place, or one before it where a character begins. */
    private int between(byte[] bytes, int place) {
        int found = place;
        while (export.format().isText()
                && found > 0
                && found < bytes.length
                && (bytes[found] & 0xC0) == 0x80) {
            found--;
        }
        return found;
    }

    private JsonObject meta(long from, long to) {
        JsonObjectBuilder meta =
                Json.createObjectBuilder()
                        .add("org.dbmcp/offset", from)
                        .add("org.dbmcp/bytes", to - from)
                        .add("org.dbmcp/totalBytes", export.bytes());
        if (to < export.bytes()) {
            meta.add(
                    "org.dbmcp/next", "%s?offset=%s&length=%s".formatted(export.uri(), to, length));
        }
        return meta.build();
    }
}
