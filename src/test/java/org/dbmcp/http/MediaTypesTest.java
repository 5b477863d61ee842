package org.dbmcp.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypesTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    application/json                           | true
                    Application/JSON;charset="UTF-8"           | true
                    application/json;                          | true
                    application/json; profile=x; charset=utf8; | true
                    application/json; charset=latin1           | false
                    application/jsonp                          | false
                    text/plain; a=application/json             | false
                    """)
    void givenAContentType_whenJudged_thenJsonInUtf8IsTaken(String type, boolean taken) {
        assertEquals(taken, MediaTypes.isJson(type));
    }

    @ParameterizedTest(name = "{0}: JSON {1}, events {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    application/json, text/event-stream      | true  | true
                    application/json                         | true  | false
                    text/event-stream                        | false | true
                    */*                                      | true  | true
                    text/html                                | true  | false
                    application/json, text/event-stream;q=0  | true  | false
                    text/event-stream; Q=0.000               | true  | false
                    */*, text/event-stream;q=0               | true  | false
                    text/event-stream;q=0.5                  | false | true
                    """)
    void givenAnAccept_whenRead_thenWhatItRefusesIsNotTaken(
            String accept, boolean json, boolean events) {
        assertEquals(new MediaTypes(json, events), MediaTypes.accepted(List.of(accept)));
    }

    @Test
    void givenNoAccept_whenRead_thenAnythingIsTaken() {
        assertEquals(new MediaTypes(true, true), MediaTypes.accepted(List.of()));
    }
}
