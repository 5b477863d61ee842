package org.dbmcp.driver;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.dbmcp.config.QuerySettings;

/** The ways of reading that all products share. NULL is null in each. */
public final class Readings {
    private static final int MOST_ZEROS = 1000;

    private final Cells cells;

    public Readings(QuerySettings settings) {
        this.cells = new Cells(settings.maxCellChars(), settings.maxBinaryBytes());
    }

    /** How long texts and bytes are cut. */
    public Cells cells() {
        return cells;
    }

    /** Whole numbers that every JSON reader holds exactly. */
    public Reading number() {
        return new Reading("number", (rows, index) -> orNull(rows, rows.getLong(index)));
    }

    /** A float of four bytes, in as few digits as tell it apart. */
    public Reading single() {
        return new Reading("number", (rows, index) -> orNull(rows, rows.getFloat(index)));
    }

    /** A float of eight bytes. */
    public Reading real() {
        return new Reading("number", (rows, index) -> orNull(rows, rows.getDouble(index)));
    }

    public Reading flag() {
        return new Reading("boolean", (rows, index) -> orNull(rows, rows.getBoolean(index)));
    }

    /** The database's own text, whole: numbers beyond JSON's, times, and the like. */
    public Reading verbatim() {
        return mapped("string", text -> text);
    }

    /** Exact numbers, with the zeros of their scale and without an exponent. */
    public Reading decimal() {
        return mapped("string", Readings::plain);
    }

    /** The database's own text, cut where a cell ends. */
    public Reading text() {
        return mapped("text", cells::text);
    }

    public Reading json() {
        return mapped("json", cells::json);
    }

    /** The database's own text, changed. */
    public Reading mapped(String encoding, Function<String, Object> change) {
        return new Reading(
                encoding,
                (rows, index) -> {
                    String text = rows.getString(index);
                    return text == null ? null : change.apply(text);
                });
    }

    public Reading binary() {
        return new Reading(
                "binary",
                (rows, index) -> {
                    byte[] bytes = rows.getBytes(index);
                    return bytes == null ? null : cells.binary(bytes);
                });
    }

    /**
     * A number without an exponent, unless it would have so many zeros that they fill the memory;
     * what is no number stays as it is.
     */
    public static String plain(String number) {
        boolean exponent = number.indexOf('E') > 0 || number.indexOf('e') > 0;
        if (!exponent) {
            return number;
        }
        BigDecimal exact = new BigDecimal(number);
        return Math.abs((long) exact.scale()) <= MOST_ZEROS ? exact.toPlainString() : number;
    }

    private static Object orNull(ResultSet rows, Object value) throws SQLException {
        return rows.wasNull() ? null : value;
    }
}
