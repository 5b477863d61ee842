package org.dbmcp.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContentTest {
    static Stream<Arguments> blocks() {
        var resource = Json.createObjectBuilder().add("uri", "u:x").add("text", "t").build();
        return Stream.of(
                Arguments.of(new Content.Text("a"), "{\"type\":\"text\",\"text\":\"a\"}"),
                Arguments.of(
                        new Content.Image("AA==", "image/png"),
                        "{\"type\":\"image\",\"data\":\"AA==\",\"mimeType\":\"image/png\"}"),
                Arguments.of(
                        new Content.Audio("AA==", "audio/wav"),
                        "{\"type\":\"audio\",\"data\":\"AA==\",\"mimeType\":\"audio/wav\"}"),
                Arguments.of(
                        new Content.Embedded(resource),
                        "{\"type\":\"resource\",\"resource\":{\"uri\":\"u:x\",\"text\":\"t\"}}"),
                Arguments.of(
                        new Content.Link("u:x", "x", "d", "text/csv"),
                        "{\"type\":\"resource_link\",\"uri\":\"u:x\",\"name\":\"x\",\"description\":\"d\",\"mimeType\":\"text/csv\"}"),
                Arguments.of(
                        new Content.Link("u:x", "x", null, null),
                        "{\"type\":\"resource_link\",\"uri\":\"u:x\",\"name\":\"x\"}"));
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void givenABlock_whenWritten_thenAsMcpSays(Content sut, String expected) {
        assertEquals(expected, sut.json().toString());
    }
}
