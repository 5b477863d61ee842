package org.dbmcp.driver;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads geometries in the form of the Simple Features standard, with PostGIS's flags for more axes
 * and for the SRID.
 */
final class WellKnownBinary {
    private static final int SRID_FLAG = 0x20000000;
    private static final int M_FLAG = 0x40000000;
    private static final int Z_FLAG = 0x80000000;
    private static final int KIND_BITS = 0x0FFFFFFF;

    /** The standard adds this to a kind for Z, twice for M, three times for both. */
    private static final int AXES_STEP = 1000;

    private static final int MOST_NESTED = 32;

    private final ByteBuffer bytes;

    private WellKnownBinary(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /**
     * The geometry.
     *
     * @param srid when the bytes name none
     * @throws IllegalArgumentException when it is none, or of a kind that is not read
     */
    static Geometry read(ByteBuffer bytes, int srid) {
        try {
            return new WellKnownBinary(bytes).geometry(srid, 0);
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("The geometry ends early", e);
        }
    }

    private Geometry geometry(int outer, int depth) {
        bytes.order(bytes.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int type = bytes.getInt();
        int number = type & KIND_BITS;
        boolean z = (type & Z_FLAG) != 0 || number / AXES_STEP % 2 == 1;
        boolean m = (type & M_FLAG) != 0 || number / AXES_STEP >= 2;
        Geometry.Kind kind = Geometry.Kind.numbered(number % AXES_STEP);
        int srid = (type & SRID_FLAG) != 0 ? bytes.getInt() : outer;
        int axes = 2 + (z ? 1 : 0) + (m ? 1 : 0);
        List<List<double[]>> points = new ArrayList<>();
        List<Geometry> members = new ArrayList<>();
        switch (kind) {
            case POINT -> points.add(point(axes));
            case LINESTRING -> points.add(line(axes));
            case POLYGON -> repeat(() -> points.add(line(axes)));
            default -> repeat(() -> members.add(geometry(srid, nested(depth))));
        }
        return new Geometry(kind, srid, (z ? "Z" : "") + (m ? "M" : ""), points, members);
    }

    private static int nested(int depth) {
        if (depth == MOST_NESTED) {
            throw new IllegalArgumentException("Nested too deep");
        }
        return depth + 1;
    }

    /** One point; none when it has no coordinates. */
    private List<double[]> point(int axes) {
        double[] point = coordinates(axes);
        return Double.isNaN(point[0]) ? List.of() : List.of(point);
    }

    private List<double[]> line(int axes) {
        List<double[]> line = new ArrayList<>();
        repeat(() -> line.add(coordinates(axes)));
        return line;
    }

    private double[] coordinates(int axes) {
        double[] point = new double[axes];
        for (int i = 0; i < axes; i++) {
            point[i] = bytes.getDouble();
        }
        return point;
    }

    /** As often as the number that comes first. */
    private void repeat(Runnable each) {
        ByteOrder order = bytes.order();
        int count = bytes.getInt();
        for (int i = 0; i < count; i++) {
            each.run();
            bytes.order(order);
        }
    }
}
