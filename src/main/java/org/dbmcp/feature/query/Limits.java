package org.dbmcp.feature.query;

import static org.dbmcp.failure.FailureKind.INVALID_ARGUMENT;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dbmcp.config.AnswerSettings;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.config.ResultFormat;
import org.dbmcp.failure.Failure;
import org.dbmcp.result.AnswerBounds;

/**
 * How much a statement may give and take. Who asks for more than the server allows gets the most
 * that it allows, and is told so: a refusal would only cost a second call.
 *
 * @param warnings what was asked for and not granted
 */
record Limits(AnswerBounds bounds, ResultFormat format, Duration timeout, List<String> warnings) {

    static Limits of(Asked asked, QuerySettings settings, AnswerSettings answers) {
        refuseTooMuch(asked.sql(), asked.params(), settings);
        List<String> warnings = new ArrayList<>();
        int rows = asked.maxRows().orElse(settings.defaultMaxRows());
        if (rows > settings.maxRows()) {
            warnings.add("maxRows is %s, the most allowed here".formatted(settings.maxRows()));
            rows = settings.maxRows();
        }
        Duration timeout =
                asked.timeoutMs().map(Duration::ofMillis).orElse(settings.defaultTimeout());
        if (timeout.compareTo(settings.maxTimeout()) > 0) {
            warnings.add(
                    "timeoutMs is %s, the most allowed here"
                            .formatted(settings.maxTimeout().toMillis()));
            timeout = settings.maxTimeout();
        }
        AnswerBounds bounds =
                new AnswerBounds(
                        rows,
                        settings.maxResultBytes(),
                        asked.maxTokens().orElse(answers.maxTokens()),
                        answers.maxRepeatedBytes());
        return new Limits(
                bounds, asked.format().orElse(answers.format()), timeout, List.copyOf(warnings));
    }

    static void refuseTooMuch(String sql, Optional<JsonValue> params, QuerySettings settings) {
        refuseTooLong(sql, settings.maxStatementChars());
        params.ifPresent(given -> refuseTooMany(given, settings.maxParams()));
    }

    private static void refuseTooMany(JsonValue params, int most) {
        int count =
                switch (params) {
                    case JsonArray values -> values.size();
                    case JsonObject named -> named.size();
                    default -> 0;
                };
        if (count > most) {
            throw new Failure(
                    INVALID_ARGUMENT,
                    "params has %s values, and %s is the most. Send them in several calls."
                            .formatted(count, most));
        }
    }

    private static void refuseTooLong(String sql, int most) {
        if (sql.length() > most) {
            throw new Failure(
                    INVALID_ARGUMENT,
                    "sql has %s characters, and %s is the most. Put values into params."
                            .formatted(sql.length(), most));
        }
    }
}
