package org.dbmcp.feature.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** The addresses of what is in databases. */
final class SchemaUri {
    static final String SCHEMAS = "db://{connection}/schemas";
    static final String SCHEMA = "db://{connection}/schema/{schema}";
    static final String NEXT = "db://{connection}/schema/{schema}/after/{table}";
    static final String TABLE = "db://{connection}/table/{schema}/{table}";
    static final String DIAGRAM = "db://{connection}/er-diagram/{schema}";
    static final String PICTURE = "db://{connection}/er-diagram/{schema}/svg";

    private SchemaUri() {}

    /** An address with these parts in the places of the pattern's names. */
    static String of(String pattern, String... parts) {
        String uri = pattern;
        for (String part : parts) {
            String encoded = URLEncoder.encode(part, UTF_8).replace("+", "%20");
            uri = uri.replaceFirst("\\{[a-z]+}", encoded);
        }
        return uri;
    }
}
