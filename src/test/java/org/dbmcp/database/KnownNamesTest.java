package org.dbmcp.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KnownNamesTest {
    private static final KnownNames NAMES =
            new KnownNames(List.of("shop", "mine"), List.of("shop", "prod"), List.of("copy"));

    @Test
    void givenAWrongName_whenWorded_thenHintsAtTheRightOnes() {
        // GIVEN
        var sut = NAMES;
        // WHEN
        var failure = sut.noConnection("shpo");
        // THEN
        assertEquals("Connection 'shpo' not found", failure.getMessage());
        assertEquals("There is: shop, mine, prod", failure.hint());
    }

    @Test
    void givenWhatCannotBeAName_whenWorded_thenIsNotRepeated() {
        // GIVEN
        var sut = NAMES;
        // WHEN
        var failure = sut.noConnection("postgresql://app:S3cret@db/prod");
        // THEN
        assertEquals("Connection '?' not found", failure.getMessage());
    }

    @Test
    void givenTheNameOfAnImport_whenWorded_thenHintsAtItsPassword() {
        // GIVEN
        var sut = NAMES;
        // WHEN
        var failure = sut.noConnection("copy");
        // THEN
        assertEquals(
                "'copy' is imported: open it by connect_from_config with its password",
                failure.hint());
    }

    @Test
    void givenAWrongConfiguration_whenWorded_thenHintsAtStoredAndImportedOnes() {
        // GIVEN
        var sut = NAMES;
        // WHEN
        var failure = sut.noConfiguration("default");
        // THEN
        assertEquals("Configuration 'default' not found in config file", failure.getMessage());
        assertEquals("There is: shop, prod, copy", failure.hint());
    }

    @Test
    void givenNoNames_whenWorded_thenHintsAtTheToolThatMakesOne() {
        // GIVEN
        var sut = new KnownNames(List.of(), List.of(), List.of());
        // WHEN
        var failure = sut.noConnection("shop");
        // THEN
        assertEquals("There is none yet: open one by connect_database", failure.hint());
    }

    @Test
    void givenManyNames_whenWorded_thenHintsAtTen() {
        // GIVEN
        var names = IntStream.range(0, 12).mapToObj(Integer::toString).toList();
        var sut = new KnownNames(names, List.of(), List.of());
        // WHEN
        var failure = sut.noConnection("shop");
        // THEN
        assertEquals("There is: 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, ...", failure.hint());
    }
}
