package org.dbmcp.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class LenientTest {
    private record Judged(
            @Lenient @OneOf({"one", "two"}) Optional<String> number,
            @Keyword(name = "type", value = "[\"array\",\"object\"]") Optional<String> other) {}

    @Test
    void givenALenientComponent_whenItsSchemaIsAsked_thenItIsRequired() {
        // GIVEN
        String expected =
                """
                {"type":"object","properties":{
                "number":{"type":"string","enum":["one","two"]},
                "other":{"type":["array","object"]}},
                "required":["number"],"additionalProperties":false}
                """;
        // WHEN
        var schema = RecordSchema.of(Judged.class);
        // THEN
        assertEquals(StrictJson.read(expected), schema);
    }

    @Test
    void givenALenientComponent_whenItIsMissing_thenItIsEmpty() {
        // GIVEN
        var object = StrictJson.read("{}").asJsonObject();
        // WHEN
        var read = RecordReader.read(object, Judged.class);
        // THEN
        assertEquals(new Judged(Optional.empty(), Optional.empty()), read);
    }

    @Test
    void givenALenientComponent_whenItIsNotListed_thenItPasses() {
        // GIVEN
        var object = StrictJson.read("{\"number\":\"three\"}").asJsonObject();
        // WHEN
        var read = RecordReader.read(object, Judged.class);
        // THEN
        assertEquals(new Judged(Optional.of("three"), Optional.empty()), read);
    }
}
