package org.dbmcp.mcp;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a list.
 *
 * @param version which list
 * @param position how many entries stand before it
 */
record Cursor(String version, int position) {
    private static final Pattern FORM = Pattern.compile("([0-9a-f]{16}):([0-9]{1,9})");

    /** A digest of the list, so that a cursor of another one is told apart. */
    static String versionOf(String list) {
        return Sha256.of(list).substring(0, 16);
    }

    /** The cursor that a client sent back; empty when it is not in our form. */
    static Optional<Cursor> read(JsonValue sent) {
        if (!(sent instanceof JsonString text)) {
            return Optional.empty();
        }
        try {
            byte[] decoded = Base64.getUrlDecoder().decode(text.getString());
            Matcher form = FORM.matcher(new String(decoded, UTF_8));
            return form.matches()
                    ? Optional.of(new Cursor(form.group(1), Integer.parseInt(form.group(2))))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The cursor as it is sent. */
    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((version + ":" + position).getBytes(UTF_8));
    }
}
