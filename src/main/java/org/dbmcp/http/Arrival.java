package org.dbmcp.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dbmcp.access.Caller;
import org.dbmcp.mcp.era.Headers;

/**
 * A POST as it arrives, free of the container's objects, whose time may be over when it is served.
 *
 * @param id a name for it in logs
 * @param headers its headers
 * @param types what the client takes
 * @param caller who sends it
 * @param peer the address it comes from
 * @param body its body, not yet read
 * @param length the body's announced length in bytes; -1 if it is not known
 */
record Arrival(
        String id,
        Headers headers,
        MediaTypes types,
        Caller caller,
        String peer,
        InputStream body,
        long length) {
    private static final int SHORT_BYTES = 1 << 16;

    static Arrival of(HttpServletRequest request) throws IOException {
        return new Arrival(
                RequestIds.of(request.getHeader(RequestIds.HEADER)),
                headers(request),
                (MediaTypes) request.getAttribute(CleanRequest.TYPES),
                Doorkeeper.callerOf(request),
                request.getRemoteAddr(),
                request.getInputStream(),
                request.getContentLengthLong());
    }

    /** Whether its body is short, so that it came with the headers unless its sender is slow. */
    boolean isShort() {
        return length >= 0 && length <= SHORT_BYTES;
    }

    static Headers headers(HttpServletRequest request) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : Collections.list(request.getHeaderNames())) {
            if (!PresentedKey.HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, List.copyOf(Collections.list(request.getHeaders(name))));
            }
        }
        return new Headers(headers);
    }
}
