package org.dbmcp.driver;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.config.ValueSettings;

/** The ways of reading that all products share. NULL is null in each. */
public final class Readings {
    private final Cells cells;
    private final ExactNumbers exact;
    private final Spatial spatial;

    public Readings(QuerySettings settings, ValueSettings values) {
        this.cells = Cells.of(settings, values);
        this.exact = new ExactNumbers(values.numbers());
        this.spatial = new Spatial(cells, values.spatial());
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

    /** Whole numbers that a JSON reader may round. */
    public Reading whole() {
        return mapped(exact.encoding(), exact::whole);
    }

    /** One of {@link #whole}. */
    public Object whole(String text) {
        return exact.whole(text);
    }

    /** Exact numbers, with the zeros of their scale and without an exponent. */
    public Reading decimal() {
        return mapped(exact.encoding(), exact::decimal);
    }

    /** One of {@link #decimal}. */
    public Object decimal(String text) {
        return exact.decimal(text);
    }

    /** Geometries, and how they are shown. */
    public Spatial spatial() {
        return spatial;
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
        return bytes("binary", cells::binary);
    }

    /** The database's own bytes, changed. */
    public Reading bytes(String encoding, Function<byte[], Object> change) {
        return new Reading(
                encoding,
                (rows, index) -> {
                    byte[] bytes = rows.getBytes(index);
                    return bytes == null ? null : change.apply(bytes);
                });
    }

    private static Object orNull(ResultSet rows, Object value) throws SQLException {
        return rows.wasNull() ? null : value;
    }
}
