package org.dbmcp.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordReaderTest {
    record Picky(int even) {
        Picky {
            if (even % 2 != 0) {
                throw new IllegalArgumentException("odd");
            }
        }
    }

    private static Sample read(String json) {
        return RecordReader.read(StrictJson.read(json).asJsonObject(), Sample.class);
    }

    @Test
    void givenEveryComponent_whenRead_thenTheRecord() {
        // GIVEN
        String json =
                """
                {"name":"n","count":3.0,"colour":"red","level":"read-only",
                "values":["a",1,2.50,true,null,99999999999999999999],"numbers":[1,2],
                "flags":{"f":false},"inner":{"yes":true,"ratio":0.5},"any":[{}]}
                """;
        // WHEN
        var sample = read(json);
        // THEN
        var values =
                Arrays.<Object>asList(
                        "a",
                        1L,
                        new BigDecimal("2.50"),
                        true,
                        null,
                        new BigInteger("99999999999999999999"));
        assertEquals(
                new Sample(
                        "n",
                        3,
                        Optional.of("red"),
                        Optional.of(Sample.Level.READ_ONLY),
                        Optional.of(values),
                        Optional.of(List.of(1L, 2L)),
                        Optional.of(Map.of("f", false)),
                        Optional.of(new Sample.Inner(true, Optional.of(0.5))),
                        Optional.of(StrictJson.read("[{}]"))),
                sample);
    }

    @Test
    void givenOnlyWhatIsRequired_whenRead_thenTheRestIsEmpty() {
        // GIVEN
        String json = "{\"name\":\"n\",\"count\":0,\"colour\":null}";
        // WHEN
        var sample = read(json);
        // THEN
        assertEquals(Optional.empty(), sample.colour());
        assertEquals(Optional.empty(), sample.any());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
"""
{"count":1}                                   | Missing field 'name'
{"name":"n","count":1,"other":1}              | Unknown field 'other'; known are: name, count, colour, level, values, numbers, flags, inner, any
{"name":1,"count":1}                          | 'name' must be a string
{"name":null,"count":1}                       | 'name' must be a string
{"name":"","count":1}                         | 'name' must have a length between 1 and 10
{"name":"n","count":"1"}                      | 'count' must be an integer
{"name":"n","count":1.5}                      | 'count' must be an integer
{"name":"n","count":10}                       | 'count' must have a value between 0 and 9
{"name":"n","count":1e100}                    | 'count' must be an integer between -2147483648 and 2147483647
{"name":"n","count":1,"colour":"blue"}        | 'colour' must be one of: red, green
{"name":"n","count":1,"level":"FULL"}         | 'level' must be one of: read-only, full
{"name":"n","count":1,"values":{}}            | 'values' must be an array
{"name":"n","count":1,"values":[1,{}]}        | 'values[1]' must be a string, a number, a boolean or null
{"name":"n","count":1,"numbers":[1,2,3]}      | 'numbers' must have a size of at most 2
{"name":"n","count":1,"flags":{"f":1}}        | 'flags.f' must be true or false
{"name":"n","count":1,"inner":{"no":1}}       | Unknown field 'inner.no'; known are: yes, ratio
{"name":"n","count":1,"inner":{}}             | Missing field 'inner.yes'
{"name":"n","count":1,"inner":[]}             | 'inner' must be an object
""")
    void givenAnInvalidValue_whenRead_thenNamesTheField(String json, String message) {
        // GIVEN
        // the row
        // WHEN
        var refusal = assertThrows(InvalidValue.class, () -> read(json));
        // THEN
        assertEquals(message, refusal.getMessage());
    }

    @Test
    void givenARecordThatRefuses_whenRead_thenItsOwnException() {
        // GIVEN
        var object = StrictJson.read("{\"even\":1}").asJsonObject();
        // WHEN
        var refusal =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> RecordReader.read(object, Picky.class));
        // THEN
        assertEquals("odd", refusal.getMessage());
    }
}
