package org.dbmcp.feature.query;

import jakarta.json.JsonValue;
import java.util.Optional;
import org.dbmcp.config.ResultFormat;

/**
 * What a caller wants to be run.
 *
 * @param connection the name of a connection or configuration
 * @param sql one statement
 * @param params an array or an object of values for its placeholders
 * @param maxRows rows at most
 * @param timeoutMs deadline in milliseconds
 * @param maxTokens about how many tokens the rows may cost; empty for the usual number
 * @param format how the rows are to be shown; empty for the usual one
 * @param confirmed whether rows may be changed without a condition
 */
record Asked(
        String connection,
        String sql,
        Optional<JsonValue> params,
        Optional<Integer> maxRows,
        Optional<Integer> timeoutMs,
        Optional<Integer> maxTokens,
        Optional<ResultFormat> format,
        boolean confirmed) {}
