package org.dbmcp.driver;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.dbmcp.config.ValueSettings.SpatialForm;

/**
 * Geometries in the form that the connection wants, cut as other texts are.
 *
 * @param form text or JSON
 */
public record Spatial(Cells cells, SpatialForm form) {
    /** As in {@link org.dbmcp.result.Column}. */
    public String encoding() {
        return form == SpatialForm.WKT ? "text" : "json";
    }

    /** As MySQL keeps them: a SRID, then the standard's bytes. */
    public Object withSrid(byte[] bytes) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            return shown(WellKnownBinary.read(buffer, buffer.getInt()));
        } catch (RuntimeException e) {
            return cells.binary(bytes);
        }
    }

    /** The standard's bytes, as H2 gives them. */
    public Object bytes(byte[] bytes) {
        try {
            return shown(WellKnownBinary.read(ByteBuffer.wrap(bytes), 0));
        } catch (IllegalArgumentException e) {
            return cells.binary(bytes);
        }
    }

    /** These bytes in hexadecimal, as PostGIS prints them; what is not read stays as it is. */
    public Object hex(String text) {
        try {
            byte[] bytes = HexFormat.of().parseHex(text);
            return shown(WellKnownBinary.read(ByteBuffer.wrap(bytes), 0));
        } catch (IllegalArgumentException e) {
            return cells.text(text);
        }
    }

    private Object shown(Geometry geometry) {
        return form == SpatialForm.WKT
                ? cells.text(WellKnownText.of(geometry))
                : cells.json(GeoJson.of(geometry));
    }
}
