package org.dbmcp.mcp.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "a://f {file=f}",
                "a://f? {file=f}",
                "a://f?offset=5 {file=f,offset=5}",
                "a://f?length=%37 {file=f,length=7}",
                "a://f?length=7&offset= {file=f,length=7,offset=}"
            })
    void givenAQuery_whenMatched_thenWhatIsThere(String uri, String variables) {
        // GIVEN
        UriPattern pattern = new UriPattern("a://{file}{?offset,length}");
        // WHEN
        String found = pattern.match(uri).orElseThrow().toString();
        // THEN
        assertEquals(variables, found.replace(" ", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a://f?offset",
                "a://f?other=1",
                "a://f?file=g",
                "a://f?offset=1&offset=2",
                "a://f?offset=1&",
                "a://f?offset=%zz",
                "a://f?offset=1?length=2",
                "a://f?offset=1#length"
            })
    void givenAnotherQuery_whenMatched_thenNothing(String uri) {
        assertEquals(Optional.empty(), new UriPattern("a://{file}{?offset,length}").match(uri));
    }
}
