package org.dbmcp.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.dbmcp.config.ValueSettings;
import org.dbmcp.config.ValueSettings.BinaryForm;
import org.dbmcp.config.ValueSettings.Numbers;
import org.dbmcp.config.ValueSettings.SpatialForm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {
    private static final BinaryForm FORM = BinaryForm.BASE64;

    /** The server's limits are 64 characters and 16 bytes. */
    @ParameterizedTest
    @CsvSource({
        "0, 64, 2147483647, 16",
        "16, 16, 16, 16",
        "17, 17, 17, 16",
        "65, 64, 65, 16",
        "2147483647, 2147483647, 2147483647, 2147483647"
    })
    void givenALimitOfItsOwn_whenMade_thenItOnlyLowersTheServers(
            int own, int chars, int textBytes, int bytes) {
        // GIVEN
        var values = new ValueSettings(Numbers.LOSSLESS, false, FORM, SpatialForm.WKT, own);
        // WHEN
        Cells sut = Cells.of(DriverContract.SETTINGS, values);
        // THEN
        assertEquals(new Cells(chars, textBytes, bytes, FORM), sut);
    }
}
