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
    private static final String JSON = "application/json";
    private static final String EVENTS = "text/event-stream";

    /** As the protocol wants it; nearly everybody sends just this. */
    private static final List<String> USUAL = List.of(JSON + ", " + EVENTS);

    private static final Pattern UTF8 = Pattern.compile("charset\\s*=\\s*\"?utf-?8\"?");
    private static final Pattern REFUSED = Pattern.compile(";\\s*q\\s*=\\s*0(\\.0*)?\\s*(;|$)");

    /**
     * The media types of a request.
     *
     * @throws Refusal 415 if it sends anything but plain JSON
     */
    static MediaTypes of(HttpServletRequest request) {
        if (request.getMethod().equals("POST")) {
            checkContent(request);
        }
        return accepted(Collections.list(request.getHeaders("Accept")));
    }

    /** What these lines of {@code Accept} take. */
    static MediaTypes accepted(List<String> lines) {
        if (lines.equals(USUAL)) {
            return new MediaTypes(true, true);
        }
        List<String> ranges =
                lines.stream()
                        .flatMap(line -> Arrays.stream(line.split(",", -1)))
                        .map(range -> range.toLowerCase(Locale.ROOT))
                        .toList();
        List<String> taken =
                ranges.stream()
                        .filter(range -> !REFUSED.matcher(range).find())
                        .map(MediaTypes::bare)
                        .toList();
        boolean events = taken.contains(EVENTS);
        boolean json = taken.contains(JSON);
        if (events || json) {
            return new MediaTypes(json, events);
        }
        // Who names neither gets JSON, and events where there are some only if it takes anything.
        boolean any = ranges.isEmpty() || taken.contains("*/*");
        return new MediaTypes(
                true, any && ranges.stream().map(MediaTypes::bare).noneMatch(EVENTS::equals));
    }

    private static String bare(String range) {
        return range.replaceFirst(";.*", "").strip();
    }

    private static void checkContent(HttpServletRequest request) {
        String type = request.getHeader("Content-Type");
        if (type == null || !isJson(type)) {
            throw new Refusal(415, "Content-Type must be application/json, in UTF-8");
        }
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
            throw new Refusal(415, "Content-Encoding is not supported");
        }
    }

    /** Whether this is JSON in UTF-8, whatever else it says of itself. */
    static boolean isJson(String contentType) {
        if (contentType.equals(JSON)) {
            return true;
        }
        String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
        return parts[0].strip().equals(JSON)
                && Arrays.stream(parts)
                        .map(String::strip)
                        .filter(part -> part.startsWith("charset"))
                        .allMatch(part -> UTF8.matcher(part).matches());
    }
}
