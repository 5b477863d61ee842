package org.dbmcp.json;

import java.util.Locale;

/** How an enum's constant is called in JSON: {@code READ_ONLY} is {@code read-only}. */
final class WireName {
    private WireName() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
