package org.dbmcp.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarNamesTest {
    @ParameterizedTest
    @CsvSource({
        "usres, user|users|orders, users",
        "Users, user|USERS|users_22, USERS|user",
        "oders, orders|users, orders",
        "nmae, game|name|nmea, name|nmea",
        "x, a|b|xy, a|b|xy",
        "customer, invoice|product, ''",
    })
    void givenNames_whenOneIsMisspelt_thenTheMostSimilarComeFirst(
            String name, String names, String meant) {
        // GIVEN
        List<String> all = Arrays.asList(names.split("\\|"));
        // WHEN
        List<String> sut = SimilarNames.of(name, all);
        // THEN
        assertEquals(meant.isEmpty() ? List.of() : Arrays.asList(meant.split("\\|")), sut);
    }
}
