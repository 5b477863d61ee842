package org.dbmcp.feature.connection;

import static org.dbmcp.failure.FailureKind.INVALID_ARGUMENT;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.HashMap;
import java.util.Map;
import org.dbmcp.config.ValueOptions;
import org.dbmcp.config.ValueSettings;
import org.dbmcp.failure.Failure;

/** Reads how a caller wants values to be shown. */
final class WantedForms {
    private WantedForms() {}

    /**
     * The settings.
     *
     * @param mostBytes what the server shows of a value
     * @throws Failure (INVALID_ARGUMENT) naming what is unknown or wrong
     */
    static ValueSettings of(JsonObject options, int mostBytes) {
        Map<String, String> texts = new HashMap<>();
        options.forEach(
                (key, value) -> {
                    requireKnown(key);
                    texts.put(
                            key,
                            value instanceof JsonString text ? text.getString() : value.toString());
                });
        ValueSettings read = read(texts);
        if (read.maxCellBytes() > mostBytes) {
            throw new Failure(
                    INVALID_ARGUMENT,
                    "options.maxCellBytes is %s, and %s is the most here"
                            .formatted(read.maxCellBytes(), mostBytes));
        }
        return read;
    }

    private static ValueSettings read(Map<String, String> texts) {
        try {
            return ValueOptions.read(texts);
        } catch (Failure e) {
            throw e.withKind(INVALID_ARGUMENT).withMessage("options: " + e.getMessage());
        }
    }

    private static void requireKnown(String key) {
        if (!ValueOptions.KEYS.contains(key)) {
            throw new Failure(
                    INVALID_ARGUMENT,
                    "options has only these keys: " + String.join(", ", ValueOptions.KEYS));
        }
    }
}
