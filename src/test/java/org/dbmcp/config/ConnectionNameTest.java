package org.dbmcp.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "pg_1", "prod.eu-west", "meine größte Datenbank", "_x"})
    void givenAName_whenChecked_thenItIsKept(String name) {
        // GIVEN
        // WHEN
        String sut = ConnectionName.checked(name);
        // THEN
        assertEquals(name, sut);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " a", "a ", "a/b", "a\nb", "-a", "a\"b"})
    void givenAnotherText_whenChecked_thenItIsRefused(String name) {
        // GIVEN
        // WHEN
        Failure failure = assertThrows(Failure.class, () -> ConnectionName.checked(name));
        // THEN
        assertEquals(FailureKind.INVALID_ARGUMENT, failure.kind());
    }

    @ParameterizedTest
    @CsvSource({"prod, prod", "postgresql://app:S3cret@db/prod, ?"})
    void givenAText_whenShown_thenOnlyIfItCanBeAName(String text, String shown) {
        // GIVEN
        // WHEN
        String sut = ConnectionName.shown(text);
        // THEN
        assertEquals(shown, sut);
    }
}
