package org.dbmcp.feature.connection;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Points in time as the answers show them: UTC, always with three digits of a second. */
final class Moments {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(UTC);

    private Moments() {}

    static String text(Instant moment) {
        return FORM.format(moment);
    }
}
