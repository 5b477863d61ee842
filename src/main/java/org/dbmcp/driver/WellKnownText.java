package org.dbmcp.driver;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes geometries as {@code SRID=4326;POINT(1 2)}, which PostGIS and H2 read, too. The points of
 * a MULTIPOINT have no brackets: MariaDB reads none.
 */
final class WellKnownText {
    private WellKnownText() {}

    static String of(Geometry geometry) {
        return (geometry.srid() == 0 ? "" : "SRID=" + geometry.srid() + ";") + named(geometry);
    }

    private static String named(Geometry geometry) {
        String axes = geometry.axes().isEmpty() ? "" : " " + geometry.axes() + " ";
        return geometry.kind() + axes.stripTrailing() + separator(geometry) + body(geometry);
    }

    private static String separator(Geometry geometry) {
        return geometry.isEmpty() || !geometry.axes().isEmpty() ? " " : "";
    }

    private static String body(Geometry geometry) {
        if (geometry.isEmpty()) {
            return "EMPTY";
        }
        return switch (geometry.kind()) {
            case POINT, LINESTRING -> line(geometry.points().getFirst());
            case POLYGON ->
                    geometry.points().stream()
                            .map(WellKnownText::line)
                            .collect(Collectors.joining(",", "(", ")"));
            case MULTIPOINT ->
                    geometry.members().stream()
                            .filter(each -> !each.isEmpty())
                            .map(each -> point(each.points().getFirst().getFirst()))
                            .collect(Collectors.joining(",", "(", ")"));
            case GEOMETRYCOLLECTION ->
                    geometry.members().stream()
                            .map(WellKnownText::named)
                            .collect(Collectors.joining(",", "(", ")"));
            default ->
                    geometry.members().stream()
                            .map(WellKnownText::body)
                            .collect(Collectors.joining(",", "(", ")"));
        };
    }

    private static String line(List<double[]> points) {
        return points.stream().map(WellKnownText::point).collect(Collectors.joining(",", "(", ")"));
    }

    private static String point(double[] point) {
        StringBuilder text = new StringBuilder();
        for (double each : point) {
            text.append(text.isEmpty() ? "" : " ").append(number(each));
        }
        return text.toString();
    }

    /** Without zeros that say nothing, and without an exponent. */
    static String number(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString()
                : Double.toString(value);
    }
}
