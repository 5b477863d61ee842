package org.dbmcp.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import org.junit.jupiter.api.Test;

class JsonTextTest {
    @Test
    void givenText_whenWritten_thenUtf8() {
        // GIVEN
        var value = Json.createValue("né \uD83D\uDE00");
        // WHEN
        byte[] bytes = JsonText.bytes(value);
        // THEN
        assertEquals("\"né \uD83D\uDE00\"", new String(bytes, UTF_8));
    }

    @Test
    void givenHalfASurrogatePair_whenWritten_thenTheReplacementCharacter() {
        // GIVEN
        var value = StrictJson.read("\"a\\ud800b\"");
        // WHEN
        byte[] bytes = JsonText.bytes(value);
        // THEN
        assertEquals("\"a\uFFFDb\"", new String(bytes, UTF_8));
    }

    @Test
    void givenATree_whenPretty_thenOverSeveralLines() {
        // GIVEN
        var object = StrictJson.read("{\"a\":[1,{\"b\":\"\\n\"}],\"c\":{},\"d\":[]}");
        // WHEN
        String text = JsonText.pretty(object);
        // THEN
        assertEquals(
                """
                {
                  "a": [
                    1,
                    {
                      "b": "\\n"
                    }
                  ],
                  "c": {},
                  "d": []
                }""",
                text);
    }

    @Test
    void givenLevels_whenPretty_thenWhatIsDeeperStaysOnOneLine() {
        // GIVEN
        var object = StrictJson.read("{\"rows\":[{\"id\":1},{\"id\":2}],\"count\":2}");
        // WHEN
        String text = JsonText.pretty(object, 2);
        // THEN
        assertEquals(
                """
                {
                  "rows": [
                    {"id":1},
                    {"id":2}
                  ],
                  "count": 2
                }""",
                text);
    }
}
