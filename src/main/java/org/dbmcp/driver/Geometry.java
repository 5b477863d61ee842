package org.dbmcp.driver;

import java.util.List;

/**
 * A geometry, taken apart.
 *
 * @param kind what it is
 * @param srid of its coordinates; 0 when none is given
 * @param axes beyond x and y: empty, {@code Z}, {@code M} or {@code ZM}
 * @param points lists of points: one for a point or a line, one a ring for a polygon
 * @param members of a collection
 */
record Geometry(
        Kind kind, int srid, String axes, List<List<double[]>> points, List<Geometry> members) {

    /** The kinds that there is a form for. */
    enum Kind {
        POINT(1, "Point"),
        LINESTRING(2, "LineString"),
        POLYGON(3, "Polygon"),
        MULTIPOINT(4, "MultiPoint"),
        MULTILINESTRING(5, "MultiLineString"),
        MULTIPOLYGON(6, "MultiPolygon"),
        GEOMETRYCOLLECTION(7, "GeometryCollection");

        private final int number;
        private final String label;

        Kind(int number, String label) {
            this.number = number;
            this.label = label;
        }

        /**
         * The kind of this number in the standard's bytes.
         *
         * @throws IllegalArgumentException when it is another one, such as a curve
         */
        static Kind numbered(int number) {
            for (Kind each : values()) {
                if (each.number == number) {
                    return each;
                }
            }
            throw new IllegalArgumentException("Unknown kind of geometry " + number);
        }

        /** Its name in GeoJSON. */
        String label() {
            return label;
        }
    }

    /** Whether there is nothing in it. */
    boolean isEmpty() {
        return members.isEmpty() && points.stream().allMatch(List::isEmpty);
    }
}
