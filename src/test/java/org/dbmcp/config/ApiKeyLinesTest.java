package org.dbmcp.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.dbmcp.access.ApiKey;
import org.dbmcp.failure.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiKeyLinesTest {
    private static final String A = "a".repeat(64);
    private static final String B = "b".repeat(64);
    private static final String C = "0123456789abcdef".repeat(4);

    private final ApiKeyLines sut = new ApiKeyLines("'keys'");

    @Test
    void givenLinesCommasAndComments_whenRead_thenEveryKeyIsThere() {
        // GIVEN
        String text =
                """
                # who may call
                gateway  sha256:%s              # for ever
                gateway  sha256:%s 2027-01-31

                reports.night sha256:%s 2027-01-31T12:30:00Z ,
                """
                        .formatted(A, B, C);
        // WHEN
        List<ApiKey> keys = sut.read(text);
        // THEN
        assertEquals(
                List.of(
                        new ApiKey("gateway", A, Instant.MAX),
                        new ApiKey("gateway", B, Instant.parse("2027-01-31T00:00:00Z")),
                        new ApiKey("reports.night", C, Instant.parse("2027-01-31T12:30:00Z"))),
                keys);
    }

    @Test
    void givenOneLineWithCommas_whenRead_thenIsReadLikeLines() {
        // GIVEN
        String text = "one sha256:" + A + ", two sha256:" + B + " 2027-01-31";
        // WHEN
        List<String> names = sut.read(text).stream().map(ApiKey::name).toList();
        // THEN
        assertEquals(List.of("one", "two"), names);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    one                          | must be: name sha256:hash [expires]
                    one sha256:HASH 2027-01-31 x | must be: name sha256:hash [expires]
                    -one sha256:HASH             | must begin with a name of letters, digits, '.', '_' and '-', at most 64
                    one HASH                     | must have sha256: and 64 lower-case hexadecimal digits after the name
                    one md5:HASH                 | must have sha256: and 64 lower-case hexadecimal digits after the name
                    one sha256:HASHc             | must have sha256: and 64 lower-case hexadecimal digits after the name
                    one sha256:HASH tomorrow     | must end with a date such as 2027-01-31 or 2027-01-31T12:00:00Z
                    one sha256:HASH 2027-02-30   | must end with a date such as 2027-01-31 or 2027-01-31T12:00:00Z
                    one sha256:HASH 2027-01-31T1 | must end with a date such as 2027-01-31 or 2027-01-31T12:00:00Z
                    one sha256:HASH,two sha256:HASH | has a key that another line has
                    """)
    void givenAWrongLine_whenRead_thenItIsNamedAndNothingOfItShown(String line, String fault) {
        // GIVEN
        String text = "# first\n" + line.replace("HASH", A);
        // WHEN
        Failure failure = assertThrows(Failure.class, () -> sut.read(text));
        // THEN
        assertEquals("Line 2 of 'keys' " + fault, failure.getMessage());
        assertEquals(null, failure.getCause());
    }

    @Test
    void givenAKey_whenPrinted_thenItsHashIsNotThere() {
        // GIVEN
        ApiKey key = sut.read("one sha256:" + A + " 2027-01-31").getFirst();
        // WHEN
        String text = key.toString();
        // THEN
        assertEquals("ApiKey[one, expires 2027-01-31T00:00:00Z]", text);
        assertFalse(text.contains(A));
    }
}
