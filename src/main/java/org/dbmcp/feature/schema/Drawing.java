package org.dbmcp.feature.schema;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** A diagram as SVG; where its boxes and lines are is found by the Eclipse Layout Kernel. */
final class Drawing {
    /** XML takes none of these, however they are written. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\uFFFE\\uFFFF]");

    private static final int LINE = 18;
    private static final int LETTER = 7;
    private static final int MARGIN = 10;
    private static final int LEAST_WIDTH = 120;
    private static final double GAP = 60;

    private final Diagram diagram;
    private final Map<String, ElkNode> boxes = new HashMap<>();
    private final Map<ElkEdge, Line> lines = new LinkedHashMap<>();
    private final ElkNode graph = ElkGraphUtil.createGraph();
    private final StringBuilder svg = new StringBuilder();

    private Drawing(Diagram diagram) {
        this.diagram = diagram;
    }

    /**
     * Draws on a thread of its own: it computes for a while without a pause, and looks for services
     * in archives, neither of which is for a virtual thread.
     */
    static String of(Diagram diagram) {
        return CompletableFuture.supplyAsync(
                        () -> new Drawing(diagram).draw(),
                        task -> Thread.ofPlatform().daemon().name("drawing").start(task))
                .join();
    }

    private String draw() {
        arrange();
        long width = Math.round(graph.getWidth()) + 2L * MARGIN;
        long height = Math.round(graph.getHeight()) + 2L * MARGIN + LINE;
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" "
                        .formatted(width, height));
        svg.append("width=\"%s\" height=\"%s\" ".formatted(width, height));
        svg.append("font-family=\"Menlo, Consolas, monospace\" font-size=\"12\">\n");
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        lines.forEach(this::line);
        diagram.entities().forEach(this::box);
        if (diagram.left() > 0) {
            text(
                    MARGIN,
                    graph.getHeight() + MARGIN + LINE,
                    "#777",
                    diagram.left() + " more tables are left out");
        }
        return svg.append("</svg>\n").toString();
    }

    private void arrange() {
        graph.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(CoreOptions.SPACING_NODE_NODE, GAP / 2);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, GAP);
        for (Diagram.Entity entity : diagram.entities()) {
            ElkNode box = ElkGraphUtil.createNode(graph);
            box.setDimensions(width(entity), LINE * (rows(entity) + 1.5));
            boxes.put(entity.table(), box);
        }
        for (Line each : diagram.lines()) {
            lines.put(
                    ElkGraphUtil.createSimpleEdge(boxes.get(each.from()), boxes.get(each.to())),
                    each);
        }
        // looking for what there is makes the kernel know the types of its own options
        LayoutMetaDataService.getInstance();
        new LayeredLayoutProvider().layout(graph, new BasicProgressMonitor());
    }

    private static int rows(Diagram.Entity entity) {
        return entity.attributes().size() + (entity.left() > 0 ? 1 : 0);
    }

    private static double width(Diagram.Entity entity) {
        int letters = entity.table().length();
        for (Diagram.Attribute each : entity.attributes()) {
            letters = Math.max(letters, line(each).length());
        }
        return Math.max(LEAST_WIDTH, letters * LETTER + 2 * MARGIN);
    }

    private static String line(Diagram.Attribute attribute) {
        String role = attribute.role().isEmpty() ? "" : "  " + attribute.role();
        return attribute.name() + "  " + attribute.type() + role;
    }

    private void box(Diagram.Entity entity) {
        ElkNode box = boxes.get(entity.table());
        double x = box.getX() + MARGIN;
        double y = box.getY() + MARGIN;
        svg.append(
                "<g><rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" "
                        .formatted(
                                round(x), round(y), round(box.getWidth()), round(box.getHeight())));
        svg.append("rx=\"4\" fill=\"#fafafa\" stroke=\"#456\"/>\n");
        text(x + MARGIN, y + LINE, "#036", entity.table());
        double at = y + LINE * 1.4;
        svg.append(
                "<path d=\"M%s %sh%s\" stroke=\"#456\"/>\n"
                        .formatted(round(x), round(at), round(box.getWidth())));
        for (Diagram.Attribute each : entity.attributes()) {
            at += LINE;
            text(x + MARGIN, at - LINE * 0.3, each.role().isEmpty() ? "#333" : "#000", line(each));
        }
        if (entity.left() > 0) {
            text(x + MARGIN, at + LINE * 0.7, "#777", "and " + entity.left() + " more");
        }
        svg.append("</g>\n");
    }

    private void line(ElkEdge edge, Line line) {
        for (ElkEdgeSection section : edge.getSections()) {
            svg.append("<path fill=\"none\" stroke=\"#789\" d=\"M");
            point(section.getStartX(), section.getStartY());
            for (ElkBendPoint each : section.getBendPoints()) {
                svg.append('L');
                point(each.getX(), each.getY());
            }
            svg.append('L');
            point(section.getEndX(), section.getEndY());
            svg.append(
                    "\"/>\n<circle r=\"3\" fill=\"#789\" cx=\"%s\" cy=\"%s\"/>\n"
                            .formatted(
                                    round(section.getEndX() + MARGIN),
                                    round(section.getEndY() + MARGIN)));
            count(section.getStartX(), section.getStartY(), line.from(), line.manyFrom());
            count(section.getEndX(), section.getEndY(), line.to(), line.manyTo());
        }
    }

    /** How many rows take part, beside the box and above the line. */
    private void count(double x, double y, String table, String many) {
        ElkNode box = boxes.get(table);
        boolean left = x < box.getX() + box.getWidth() / 2;
        double at = left ? x - many.length() * LETTER - 2 : x + 2;
        text(at + MARGIN, y + MARGIN - 4, "#789", many);
    }

    private void point(double x, double y) {
        svg.append(round(x + MARGIN)).append(' ').append(round(y + MARGIN));
    }

    private void text(double x, double y, String colour, String text) {
        svg.append("<text x=\"%s\" y=\"%s\" fill=\"%s\">".formatted(round(x), round(y), colour));
        svg.append(escaped(text)).append("</text>\n");
    }

    private static String round(double number) {
        return Long.toString(Math.round(number));
    }

    private static String escaped(String text) {
        return CONTROL.matcher(text)
                .replaceAll(" ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
