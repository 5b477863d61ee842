package org.dbmcp.json;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
    @Test
    void givenADocument_whenRead_thenItsTree() {
        // GIVEN
        byte[] document = "{\"a\":[1,\"é\",true,null,{\"b\":1.50}]}".getBytes(UTF_8);
        // WHEN
        var value = StrictJson.read(document);
        // THEN
        assertEquals("{\"a\":[1,\"é\",true,null,{\"b\":1.50}]}", value.toString());
    }

    @Test
    void givenALongInteger_whenRead_thenEveryDigitIsKept() {
        // GIVEN
        String digits = "123456789012345678901234567890";
        // WHEN
        var value = StrictJson.read(digits);
        // THEN
        assertEquals(digits, value.toString());
    }

    @Test
    void givenNestingOf64_whenRead_thenItIsRead() {
        // GIVEN
        String document = "[".repeat(64) + "]".repeat(64);
        // WHEN
        var value = StrictJson.read(document);
        // THEN
        assertEquals(document, value.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"a\":{\"b\":1}",
                "[1,]",
                "{} {}",
                "{} x",
                "{\"a\":1,\"a\":2}",
                "{\"a\":{\"b\":1,\"\\u0062\":2}}",
                "01",
                "NaN",
                "'a'",
                "// no\n1",
                "\"\u0001\"",
                "\uFEFF{}",
                "1e1000000",
                "1e-999999999",
                "]"
            })
    void givenWhatIsNotOneDocument_whenRead_thenRefuses(String document) {
        assertThrows(MalformedJson.class, () -> StrictJson.read(document.getBytes(UTF_8)));
    }

    @Test
    void givenNestingOf65_whenRead_thenRefuses() {
        // GIVEN
        String document = "[".repeat(65) + "]".repeat(65);
        // WHEN
        var refusal = assertThrows(MalformedJson.class, () -> StrictJson.read(document));
        // THEN
        assertEquals("Nested deeper than 64", refusal.getMessage());
    }

    @Test
    void givenBounds_whenReadBeyondThem_thenRefuses() {
        // GIVEN
        byte[] document = "{\"a\":[{\"b\":1}],\"c\":2}".getBytes(UTF_8);
        // WHEN
        var within = StrictJson.read(document, 3, 3);
        var deep = assertThrows(MalformedJson.class, () -> StrictJson.read(document, 2, 3));
        var wide = assertThrows(MalformedJson.class, () -> StrictJson.read(document, 3, 2));
        // THEN
        assertEquals("{\"a\":[{\"b\":1}],\"c\":2}", within.toString());
        assertEquals("Nested deeper than 2", deep.getMessage());
        assertEquals("More than 2 keys", wide.getMessage());
    }

    @Test
    void givenANumberOf2000Digits_whenRead_thenRefuses() {
        // GIVEN
        String document = "1".repeat(2000);
        // WHEN THEN
        assertThrows(MalformedJson.class, () -> StrictJson.read(document));
    }

    @Test
    void givenAnotherEncoding_whenRead_thenRefuses() {
        // GIVEN
        byte[] document = "{\"a\":1}".getBytes(UTF_16);
        // WHEN THEN
        assertThrows(MalformedJson.class, () -> StrictJson.read(document));
    }

    @Test
    void givenOverlongUtf8_whenRead_thenRefuses() {
        // GIVEN
        byte[] document = {'"', (byte) 0xC0, (byte) 0xAF, '"'};
        // WHEN
        var refusal = assertThrows(MalformedJson.class, () -> StrictJson.read(document));
        // THEN
        assertEquals("Not valid UTF-8", refusal.getMessage());
    }

    @Test
    void givenManyKeys_whenRead_thenItDoesNotTakeLong() {
        // GIVEN
        var object = Json.createObjectBuilder();
        for (int i = 0; i < 100_000; i++) {
            object.add("key" + i, i);
        }
        byte[] document = object.build().toString().getBytes(UTF_8);
        // WHEN THEN
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> StrictJson.read(document));
    }
}
