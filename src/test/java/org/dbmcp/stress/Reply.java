package org.dbmcp.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.JsonObject;
import java.time.Duration;

/**
 * What a call of a tool was answered.
 *
 * @param result the result, whether the tool failed or not
 * @param taken from the request to the last byte of its answer
 */
record Reply(JsonObject result, Duration taken) {

    boolean failed() {
        return result.getBoolean("isError", false);
    }

    /** The data of a call that must have succeeded. */
    JsonObject data() {
        assertFalse(failed(), result::toString);
        return result.getJsonObject("structuredContent");
    }

    /** The first value of the first row; the call must have succeeded. */
    String value() {
        return data().getJsonArray("rows").getJsonArray(0).get(0).toString().replace("\"", "");
    }

    /** Why it failed: a clear error has a code, words, and says whether to try again. */
    String code() {
        JsonObject error = result.getJsonObject("structuredContent");
        assertFalse(error.getBoolean("success"), error::toString);
        assertFalse(error.getString("error").contains("Exception"), error::toString);
        String code = error.getString("code");
        boolean again = Codes.RETRYABLE.contains(code);
        assertEquals(again, error.getBoolean("retryable"), error::toString);
        return code;
    }
}
