package org.dbmcp.json;

import jakarta.json.JsonNumber;
import java.math.BigDecimal;

/** A number of JSON in the smallest of Java's types that holds it exactly. */
public final class ExactNumber {
    private ExactNumber() {}

    /** A Long, a BigInteger, or a BigDecimal for one that is written with decimals. */
    public static Number of(JsonNumber value) {
        BigDecimal number = value.bigDecimalValue();
        if (number.scale() != 0) {
            return number;
        }
        // 63 bits and a sign fit into a long.
        return number.unscaledValue().bitLength() < Long.SIZE
                ? (Number) number.longValueExact()
                : number.unscaledValue();
    }
}
