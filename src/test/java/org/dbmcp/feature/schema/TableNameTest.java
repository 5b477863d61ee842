package org.dbmcp.feature.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.dbmcp.failure.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableNameTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "orders,,orders",
                "sales.orders,sales,orders",
                "shop.sales.orders,sales,orders",
                "\"Odd.Name\",,Odd.Name",
                "s.\"a\"\"b\",s,a\"b",
                "`x``y`.`z`,x`y,z",
                "Mixed Case,,Mixed Case",
                "we\"ird.na'me,,we\"ird.na'me",
                "a.,,a."
            })
    void givenAText_whenRead_thenItsParts(String text, String schema, String table) {
        // GIVEN
        TableName expected = new TableName(schema, table);
        // WHEN
        TableName read = TableName.of(text);
        // THEN
        assertEquals(expected, read);
        assertEquals(expected, TableName.of(expected.text()));
    }

    @Test
    void givenALongText_whenRead_thenRefused() {
        // GIVEN
        String text = "\"" + "a".repeat(100_000) + "\"";
        // WHEN
        Failure failure = assertThrows(Failure.class, () -> TableName.of(text));
        // THEN
        assertEquals("No table has a name of so many characters", failure.getMessage());
    }
}
