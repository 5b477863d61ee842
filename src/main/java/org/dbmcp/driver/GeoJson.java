package org.dbmcp.driver;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes geometries as GeoJSON; a SRID other than none stands beside the coordinates. */
final class GeoJson {
    private GeoJson() {}

    static String of(Geometry geometry) {
        String srid = geometry.srid() == 0 ? "" : ",\"srid\":" + geometry.srid();
        return "{" + inner(geometry) + srid + "}";
    }

    private static String inner(Geometry geometry) {
        String type = "\"type\":\"" + geometry.kind().label() + "\",";
        return type
                + (geometry.kind() == Geometry.Kind.GEOMETRYCOLLECTION
                        ? "\"geometries\":"
                                + list(geometry.members(), each -> "{" + inner(each) + "}")
                        : "\"coordinates\":" + coordinates(geometry));
    }

    private static String coordinates(Geometry geometry) {
        return switch (geometry.kind()) {
            case POINT ->
                    geometry.isEmpty() ? "[]" : point(geometry.points().getFirst().getFirst());
            case LINESTRING -> line(geometry.points().getFirst());
            case POLYGON -> list(geometry.points(), GeoJson::line);
            default -> list(geometry.members(), GeoJson::coordinates);
        };
    }

    private static String line(List<double[]> points) {
        return list(points, GeoJson::point);
    }

    private static String point(double[] point) {
        return Arrays.stream(point)
                .mapToObj(WellKnownText::number)
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static <T> String list(List<T> values, Function<T, String> each) {
        return values.stream().map(each).collect(Collectors.joining(",", "[", "]"));
    }
}
