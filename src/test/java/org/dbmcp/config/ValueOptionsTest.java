package org.dbmcp.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.Map;
import org.dbmcp.config.ValueSettings.BinaryForm;
import org.dbmcp.config.ValueSettings.Numbers;
import org.dbmcp.config.ValueSettings.SpatialForm;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueOptionsTest {
    private static final Map<String, String> LOGIN =
            Map.of("type", "mysql", "host", "h", "database", "d", "user", "u", "password", "p");

    @Test
    void givenAnEntryWithout_whenRead_thenValuesAreAsUsual() {
        // GIVEN
        ConnectionEntry sut = new ConnectionEntry(LOGIN);
        // WHEN
        ValueSettings values = sut.read().values();
        // THEN
        assertEquals(ValueSettings.DEFAULTS, values);
    }

    @Test
    void givenVariables_whenRead_thenEachCounts() {
        // GIVEN
        ConnectionVariables variables =
                new ConnectionVariables(
                        Map.of(
                                "A_DB_NUMBERS", "native",
                                "A_DB_TINYINT1_AS_BOOLEAN", "true",
                                "A_DB_BINARY", "omit",
                                "A_DB_SPATIAL", "geojson",
                                "A_DB_MAX_CELL_BYTES", "16"));
        Map<String, String> entry = new HashMap<>(LOGIN);
        for (String name : variables.getPropertyNames()) {
            entry.put(name.replace("dbmcp.connection.a.", ""), variables.getValue(name));
        }
        // WHEN
        ValueSettings values = new ConnectionEntry(entry).read().values();
        // THEN
        assertEquals(
                new ValueSettings(Numbers.NATIVE, true, BinaryForm.OMIT, SpatialForm.GEOJSON, 16),
                values);
    }

    @ParameterizedTest
    @ValueSource(strings = {"15", "67108865", "999999999", "-1", "1e3", " 20", ""})
    void givenNoSuchNumberOfBytes_whenRead_thenIsRefused(String bytes) {
        // GIVEN
        Map<String, String> values = Map.of("maxCellBytes", bytes);
        // WHEN
        Failure failure = assertThrows(Failure.class, () -> ValueOptions.read(values));
        // THEN
        assertEquals(FailureKind.MISCONFIGURED, failure.kind());
        assertEquals(
                "'maxCellBytes' must be a whole number from 16 to 67108864, not '%s'"
                        .formatted(bytes),
                failure.getMessage());
    }
}
