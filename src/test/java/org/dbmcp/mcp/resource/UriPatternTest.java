package org.dbmcp.mcp.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UriPatternTest {
    private final UriPattern sut = new UriPattern("db://{connection}/tables/{table}");

    @Test
    void givenAnAddressOfTheForm_whenMatched_thenItsVariablesDecoded() {
        // GIVEN
        String uri = "db://prod/tables/a%20b+%C3%A9";
        // WHEN
        var variables = sut.match(uri);
        // THEN
        assertEquals(Optional.of(Map.of("connection", "prod", "table", "a b+é")), variables);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "db://prod/tables/",
                "db://prod/tables/a/b",
                "db://prod/tables/a?b",
                "dbx//prod/tables/a",
                "db://prod/tables/%zz"
            })
    void givenAnotherForm_whenMatched_thenNothing(String uri) {
        assertEquals(Optional.empty(), sut.match(uri));
    }
}
