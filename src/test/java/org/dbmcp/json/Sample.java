package org.dbmcp.json;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A record with a component of each kind, for the tests of this package. */
@Describe("A sample")
record Sample(
        @Describe("Its name") @Bounds(min = 1, max = 10) String name,
        @Bounds(min = 0, max = 9) int count,
        @OneOf({"red", "green"}) Optional<String> colour,
        Optional<Level> level,
        Optional<List<Object>> values,
        @Bounds(max = 2) Optional<List<Long>> numbers,
        Optional<Map<String, Boolean>> flags,
        Optional<Inner> inner,
        @Keyword(name = "x-mcp-header", value = "Any") Optional<JsonValue> any) {

    enum Level {
        READ_ONLY,
        FULL
    }

    record Inner(boolean yes, Optional<Double> ratio) {}
}
