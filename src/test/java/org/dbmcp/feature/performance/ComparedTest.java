package org.dbmcp.feature.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "(size = 5)                                    | size",
                "((kind_id > 3) AND (size = 5))                | kind_id size",
                "((a = 1) OR (b = 2))                          | a b",
                "((memo)::text = 'it''s (size = 4)'::text)     | memo",
                "(`t`.`memo` = 'it\\'s (size = 4)')            | memo",
                "(`d`.`t`.`id` between 5 and 10)               | id",
                "parts.`size` in (1,2)                         | size",
                "(size = ANY ('{1,2}'::integer[]))             | size",
                "\"SIZE\" IN(1, 2)                             | SIZE",
                "P.SIZE < 10                                   | SIZE",
                "((at)::timestamp without time zone > now())   | at",
                "(size <> 5)                                   | ~~"
            })
    void givenAConditionOfAPlan_whenRead_thenItsColumns(String condition, String columns) {
        // GIVEN
        // WHEN
        List<Compared> sut = Compared.in(condition.strip());
        // THEN
        assertEquals(
                columns == null ? "" : columns.strip(),
                String.join(" ", sut.stream().map(Compared::column).toList()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "(lower((code)::text) = 'a'::text)            | lower | text",
                "(cast(`t`.`code` as decimal(10,2)) = 77.5)   | -     | decimal",
                "((code)::numeric(10,2) = 77.5)               | -     | numeric",
                "((at)::timestamp without time zone > now())  | -     | timestamp without time zone",
                "(NOT (code = 5))                             | -     | -",
                "CAST(CODE AS DECIMAL(10, 2)) = 77.5          | -     | decimal"
            })
    void givenAnExpression_whenRead_thenWhatIsDoneToTheColumn(
            String condition, String function, String cast) {
        // GIVEN
        // WHEN
        Compared sut = Compared.in(condition.strip()).getFirst();
        // THEN
        assertEquals(function, sut.function());
        assertEquals(cast, sut.cast());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "'", "a.", "'' ", "\\'", "a = ", "f((", "1,", "a::text "})
    void givenALongCondition_whenRead_thenAtOnce(String piece) {
        // GIVEN
        String condition = "(a = '" + piece.repeat(200_000) + "')" + piece.repeat(200_000);
        // WHEN
        // THEN
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Compared.in(condition));
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Compared.in(piece.repeat(200_000)));
    }
}
