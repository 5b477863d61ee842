package org.dbmcp.feature.schema;

import java.util.regex.Pattern;

/** A diagram as Mermaid's text for entities and relationships, which many clients draw. */
final class Mermaid {
    private static final Pattern NO_WORD = Pattern.compile("[^A-Za-z0-9_]+");

    private Mermaid() {}

    static String of(Diagram diagram) {
        StringBuilder text = new StringBuilder("erDiagram\n");
        for (Diagram.Entity entity : diagram.entities()) {
            entity(entity, text);
        }
        for (Line line : diagram.lines()) {
            text.append("    ")
                    .append(quoted(line.to()))
                    .append(line.optional() ? " |o--" : " ||--")
                    .append(line.single() ? "o| " : "o{ ")
                    .append(quoted(line.from()))
                    .append(" : ")
                    .append(quoted(String.join(", ", line.reference().columns())))
                    .append('\n');
        }
        if (diagram.left() > 0) {
            text.append("%% ").append(diagram.left()).append(" more tables are left out\n");
        }
        return text.toString();
    }

    private static void entity(Diagram.Entity entity, StringBuilder text) {
        text.append("    ").append(quoted(entity.table())).append(" {\n");
        for (Diagram.Attribute attribute : entity.attributes()) {
            String name = word(attribute.name());
            text.append("        ").append(word(attribute.type())).append(' ').append(name);
            if (!attribute.role().isEmpty()) {
                text.append(' ').append(attribute.role());
            }
            if (!name.equals(attribute.name())) {
                text.append(' ').append(quoted(attribute.name()));
            }
            text.append('\n');
        }
        text.append("    }\n");
    }

    /** Mermaid takes no quotation mark within quotation marks. */
    private static String quoted(String name) {
        return '"' + name.replace('"', '\'').replace("\n", " ") + '"';
    }

    private static String word(String text) {
        String word = NO_WORD.matcher(text).replaceAll("_");
        return Character.isDigit(word.charAt(0)) ? "_" + word : word;
    }
}
