package org.dbmcp.config;

/**
 * The forms in which one connection's values are shown.
 *
 * @param numbers exact numbers that a JSON reader may round
 * @param tinyint1AsBoolean whether MySQL's TINYINT(1) is true or false
 * @param binary bytes
 * @param spatial geometries
 * @param maxCellBytes the most bytes of one text or binary value, within the server's own limits; 0
 *     takes these, and {@link #WHOLE} none
 */
public record ValueSettings(
        Numbers numbers,
        boolean tinyint1AsBoolean,
        BinaryForm binary,
        SpatialForm spatial,
        int maxCellBytes) {
    /** More than anybody may ask for. */
    public static final int WHOLE = Integer.MAX_VALUE;

    /** Nothing is lost, and nothing is guessed. */
    public static final ValueSettings DEFAULTS =
            new ValueSettings(Numbers.LOSSLESS, false, BinaryForm.BASE64, SpatialForm.WKT, 0);

    /** The same forms, with no value cut. */
    public ValueSettings whole() {
        return new ValueSettings(numbers, tinyint1AsBoolean, binary, spatial, WHOLE);
    }

    /** The same forms, with no more bytes of a value than so many. */
    public ValueSettings atMost(int bytes) {
        return new ValueSettings(
                numbers, tinyint1AsBoolean, binary, spatial, Math.min(maxCellBytes, bytes));
    }

    /** How whole numbers of eight bytes and decimals are written. */
    public enum Numbers {
        /** As texts, always. */
        LOSSLESS,
        /** As numbers where JavaScript has the same number, else as texts. */
        JS_SAFE,
        /** As numbers with every digit, which many readers round. */
        NATIVE
    }

    /** How bytes are written. */
    public enum BinaryForm {
        BASE64,
        HEX,
        /** Only how many they are. */
        OMIT
    }

    /** How geometries are written. */
    public enum SpatialForm {
        WKT,
        GEOJSON
    }
}
