package org.dbmcp.database;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.json.StrictJson;
import org.junit.jupiter.api.Test;

class ParametersTest {
    @Test
    void givenAnArrayOfEachKind_whenRead_thenExactValuesInOrder() {
        // GIVEN
        var json =
                StrictJson.read(
                        "[1,9007199254740993,92233720368547758070,1.50,\"a\",true,null,[1,[2]],{\"k\":false}]");
        // WHEN
        var sut = Parameters.read(json);
        // THEN
        assertEquals(
                Arrays.asList(
                        1L,
                        9_007_199_254_740_993L,
                        new BigInteger("92233720368547758070"),
                        new BigDecimal("1.50"),
                        "a",
                        true,
                        null,
                        List.of(1L, List.of(2L)),
                        Map.of("k", false)),
                sut.positional());
        assertNull(sut.named());
    }

    @Test
    void givenAnObject_whenRead_thenNamedValues() {
        // GIVEN
        var json = StrictJson.read("{\"id\":7,\"name\":\"Ada\"}");
        // WHEN
        var sut = Parameters.read(json);
        // THEN
        assertEquals(Map.of("id", 7L, "name", "Ada"), sut.named());
        assertEquals(List.of(), sut.positional());
    }

    @Test
    void givenNothing_whenRead_thenNoValues() {
        // GIVEN
        // WHEN
        var sut = Parameters.read(null);
        // THEN
        assertEquals(new Parameters(List.of(), null), sut);
    }

    @Test
    void givenBytesAsResultsShowThem_whenRead_thenBytes() {
        // GIVEN
        var json = StrictJson.read("[{\"$binary\":{\"base64\":\"AQID\",\"bytes\":3}}]");
        // WHEN
        var sut = Parameters.read(json);
        // THEN
        assertArrayEquals(new byte[] {1, 2, 3}, (byte[]) sut.positional().get(0));
    }

    @Test
    void givenBytesInHexadecimal_whenRead_thenBytes() {
        // GIVEN
        var json = StrictJson.read("[{\"$binary\":{\"hex\":\"01ff\",\"bytes\":2}}]");
        // WHEN
        var sut = Parameters.read(json);
        // THEN
        assertArrayEquals(new byte[] {1, -1}, (byte[]) sut.positional().get(0));
    }

    @Test
    void givenBytesThatAreNotBase64_whenRead_thenRefuses() {
        // GIVEN
        var json = StrictJson.read("[{\"$binary\":{\"base64\":\"*\"}}]");
        // WHEN
        var refusal = assertThrows(Failure.class, () -> Parameters.read(json));
        // THEN
        assertEquals(FailureKind.INVALID_ARGUMENT, refusal.kind());
        assertEquals("$binary.base64 is not base64", refusal.getMessage());
    }

    @Test
    void givenAText_whenRead_thenRefuses() {
        // GIVEN
        var json = StrictJson.read("\"1\"");
        // WHEN
        var refusal = assertThrows(Failure.class, () -> Parameters.read(json));
        // THEN
        assertEquals(
                "params must be an array, or an object for :name placeholders",
                refusal.getMessage());
    }
}
