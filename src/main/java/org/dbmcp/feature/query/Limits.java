package org.dbmcp.feature.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dbmcp.config.QuerySettings;

/**
 * How much a statement may give and take. Who asks for more than the server allows gets the most
 * that it allows, and is told so: a refusal would only cost a second call.
 *
 * @param warnings what was asked for and not granted
 */
record Limits(int maxRows, Duration timeout, List<String> warnings) {

    static Limits of(ExecuteQuery.Arguments arguments, QuerySettings settings) {
        List<String> warnings = new ArrayList<>();
        int rows = arguments.maxRows().orElse(settings.defaultMaxRows());
        if (rows > settings.maxRows()) {
            warnings.add("maxRows is %d, the most allowed here".formatted(settings.maxRows()));
            rows = settings.maxRows();
        }
        Duration timeout =
                arguments.timeoutMs().map(Duration::ofMillis).orElse(settings.defaultTimeout());
        if (timeout.compareTo(settings.maxTimeout()) > 0) {
            warnings.add(
                    "timeoutMs is %d, the most allowed here"
                            .formatted(settings.maxTimeout().toMillis()));
            timeout = settings.maxTimeout();
        }
        return new Limits(rows, timeout, List.copyOf(warnings));
    }
}
