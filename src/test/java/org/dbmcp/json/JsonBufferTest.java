package org.dbmcp.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonArray;
import java.io.StringReader;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class JsonBufferTest {
    private final JsonBuffer sut = new JsonBuffer();

    @Test
    void givenEveryAsciiCharacter_whenWritten_thenItReadsBack() {
        // GIVEN
        StringBuilder all = new StringBuilder();
        for (char c = 0; c < 0x80; c++) {
            all.append(c);
        }
        // WHEN
        sut.string(all);
        // THEN
        assertEquals(all.toString(), read(sut));
    }

    @Property(tries = 200)
    void givenAnyText_whenWrittenTwice_thenItReadsBackTwice(@ForAll("texts") String text) {
        // GIVEN
        JsonBuffer inner = new JsonBuffer().string(text);
        // WHEN
        JsonBuffer outer = new JsonBuffer().put('"').escaped(inner).put('"');
        // THEN
        assertEquals(inner.toString(), read(outer));
        assertEquals(text, read(inner));
    }

    /** Of such lengths that the stretches of the escaping begin at all kinds of characters. */
    @Provide
    static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars('a', '"', '\\', '\n', '\u0001', 'é', '漢')
                .ofMaxLength(9_000);
    }

    private static String read(JsonBuffer string) {
        String array = "[" + string + "]";
        try (var reader = Json.PROVIDER.createReader(new StringReader(array))) {
            JsonArray read = reader.readArray();
            return read.getString(0);
        }
    }
}
