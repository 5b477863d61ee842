package org.dbmcp.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a client sends and takes. Clients and gateways are careless about {@code Accept}, so
 * whatever can be read into it is.
 *
 * @param json whether it takes a JSON document
 * @param events whether it takes a stream of events
 */
record MediaTypes(boolean json, boolean events) {
    private static final Pattern JSON =
            Pattern.compile(
                    "application/json\\s*(;\\s*charset\\s*=\\s*\"?utf-?8\"?\\s*)?",
                    Pattern.CASE_INSENSITIVE);

    /**
     * The media types of a request.
     *
     * @throws Refusal 415 if it sends anything but plain JSON
     */
    static MediaTypes of(HttpServletRequest request) {
        if (request.getMethod().equals("POST")) {
            checkContent(request);
        }
        List<String> accepted =
                Collections.list(request.getHeaders("Accept")).stream()
                        .flatMap(line -> Arrays.stream(line.split(",", -1)))
                        .map(range -> range.replaceFirst(";.*", "").strip())
                        .map(range -> range.toLowerCase(Locale.ROOT))
                        .toList();
        boolean events = accepted.contains("text/event-stream");
        boolean json = accepted.contains("application/json");
        // Who names neither gets JSON, and events where there are some only if it takes anything.
        return events || json
                ? new MediaTypes(json, events)
                : new MediaTypes(true, takesAny(accepted));
    }

    private static boolean takesAny(List<String> accepted) {
        return accepted.isEmpty() || accepted.contains("*/*");
    }

    private static void checkContent(HttpServletRequest request) {
        String type = request.getHeader("Content-Type");
        if (type == null || !JSON.matcher(type.strip()).matches()) {
            throw new Refusal(415, "Content-Type must be application/json, in UTF-8");
        }
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
            throw new Refusal(415, "Content-Encoding is not supported");
        }
    }
}
