package org.dbmcp.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import org.dbmcp.json.JsonBuffer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
    private static final Encoding REAL =
            Encodings.newDefaultEncodingRegistry().getEncoding(EncodingType.O200K_BASE);

    @Nested
    class Of {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"id\":17,\"name\":\"Customer 17\",\"mail\":\"c17@example.com\",\"paid\":true}",
                    "17,Customer 17,c17@example.com,2026-02-17,false,212.50",
                    "| 17 | Customer 17 | c17@example.com | 2026-02-17 | false | 212.50 |",
                    "2f1c1c52-3a4b-4d0e-9b39-0c5a8a6d2f11 2026-11-25T10:11:12.123456Z 0.7312",
                    "The quick brown fox jumps over the lazy dog, then it sleeps until noon.",
                    "Fußgängerübergänge über die Straße in Österreich",
                    "Привет, мир, как дела сегодня вечером"
                })
        void givenLinesOfAKind_whenCounted_thenATokenizerCountsAboutAsMany(String line) {
            // GIVEN
            String text = (line + "\n").repeat(50);
            // WHEN
            double counted = Tokens.of(new JsonBuffer().put(text));
            // THEN
            double real = REAL.countTokens(text);
            assertTrue(counted > 0.8 * real && counted < 1.3 * real, counted + " for " + real);
        }

        @Test
        void givenALongText_whenCountedFromASample_thenAsManyAsAllOfItHas() {
            // GIVEN
            Tokens sut = new Tokens();
            JsonBuffer line = new JsonBuffer().put("1000,Customer of old,true\n");
            // WHEN
            for (int i = 0; i < 10_000; i++) {
                sut.add(line, 0, line.size());
            }
            // THEN
            assertTrue(Math.abs(10_000 * Tokens.of(line) - sut.count()) <= 1);
        }

        @Test
        void givenNothing_whenCounted_thenNone() {
            assertEquals(0, Tokens.of(new JsonBuffer()));
        }
    }
}
