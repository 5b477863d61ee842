package org.dbmcp.mcp;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import org.dbmcp.json.Json;
import org.dbmcp.json.JsonText;
import org.dbmcp.json.WrittenArray;
import org.dbmcp.jsonrpc.ErrorCode;
import org.dbmcp.jsonrpc.ProtocolError;

/**
 * A list that is answered page by page. The place of a page and the version of the list stand in
 * the cursor, so any replica with the same list can go on, and one with another refuses.
 */
public final class Pages {
    /** How long a list may be reused, by everyone: it changes with a new version of the server. */
    public static final CacheHint HINT = new CacheHint(Duration.ofMinutes(5), true);

    private static final int PAGE_SIZE = 100;

    private final String key;
    private final List<JsonObject> entries;
    private final int pageSize;
    private final String version;

    /** The first page, written once: most lists have no other one. */
    private final JsonArray first;

    /** A list that stands under {@code key} in its result. */
    public Pages(String key, List<JsonObject> entries) {
        this(key, entries, PAGE_SIZE);
    }

    Pages(String key, List<JsonObject> entries, int pageSize) {
        this.key = key;
        this.entries = List.copyOf(entries);
        this.pageSize = pageSize;
        this.version = Cursor.versionOf(key + this.entries);
        this.first =
                new WrittenArray(JsonText.buffer(array(0, Math.min(pageSize, entries.size()))));
    }

    /** The page that {@code params.cursor} names, or the first one. */
    public Reply.Done page(JsonObject params) {
        int from = from(params.get("cursor"));
        int to = Math.min(from + pageSize, entries.size());
        JsonObjectBuilder result =
                Json.createObjectBuilder().add(key, from == 0 ? first : array(from, to));
        if (to < entries.size()) {
            result.add("nextCursor", new Cursor(version, to).text());
        }
        return new Reply.Done(result.build(), HINT);
    }

    private JsonArray array(int from, int to) {
        return Json.createArrayBuilder(entries.subList(from, to)).build();
    }

    private int from(JsonValue cursor) {
        if (Params.isAbsent(cursor)) {
            return 0;
        }
        return Cursor.read(cursor)
                .filter(read -> read.version().equals(version))
                .map(Cursor::position)
                .filter(position -> position > 0 && position < entries.size())
                .orElseThrow(
                        () ->
                                new ProtocolError(
                                        ErrorCode.INVALID_PARAMS,
                                        "The cursor is not one of this list; start again without"
                                                + " one"));
    }
}
