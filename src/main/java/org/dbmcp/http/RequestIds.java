package org.dbmcp.http;

import java.util.UUID;
import java.util.regex.Pattern;

/** Names requests for logs: by the gateway's name for them, if it has one that is fit to print. */
final class RequestIds {
    static final String HEADER = "X-Request-Id";
    private static final Pattern FIT = Pattern.compile("[A-Za-z0-9._:/+=@-]{1,128}");

    private RequestIds() {}

    static String of(String given) {
        return given != null && FIT.matcher(given).matches() ? given : UUID.randomUUID().toString();
    }
}
