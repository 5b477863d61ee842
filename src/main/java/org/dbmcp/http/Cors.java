package org.dbmcp.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dbmcp.Part;

/** Lets pages of allowed origins read the answers; tells strangers nothing. */
@Part
public class Cors {
    private static final String HEADERS =
            "accept, authorization, content-type, last-event-id, mcp-method, mcp-name,"
                    + " mcp-protocol-version, mcp-session-id, traceparent, tracestate,"
                    + " x-api-key, x-request-id";

    private final Names names;

    @Inject
    public Cors(Names names) {
        this.names = names;
    }

    /** Whether the request comes from no page, or from one that may call. */
    boolean allows(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return origin == null || names.isOrigin(origin);
    }

    /** Adds what an allowed page's browser wants to see. */
    void permit(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader("Vary", "Origin");
        String origin = request.getHeader("Origin");
        if (origin != null) {
            response.setHeader("Access-Control-Allow-Origin", origin);
            response.setHeader(
                    "Access-Control-Expose-Headers",
                    "Mcp-Session-Id, WWW-Authenticate, X-Request-Id");
        }
    }

    /** Answers {@code OPTIONS}. */
    void preflight(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        response.setHeader("Allow", "POST, DELETE, OPTIONS");
        if (request.getHeader("Origin") != null) {
            response.setHeader("Access-Control-Allow-Methods", "POST, DELETE");
            response.setHeader("Access-Control-Allow-Headers", headers(request));
            response.setHeader("Access-Control-Max-Age", "600");
        }
    }

    /** The fixed ones, and those of mirrored arguments that are asked for. */
    private static String headers(HttpServletRequest request) {
        String asked = request.getHeader("Access-Control-Request-Headers");
        Stream<String> mirrored =
                asked == null
                        ? Stream.empty()
                        : Arrays.stream(asked.toLowerCase(Locale.ROOT).split(",", 100))
                                .map(String::strip)
                                .filter(name -> name.matches("mcp-param-[a-z0-9_.-]{1,100}"));
        return Stream.concat(Stream.of(HEADERS), mirrored).collect(Collectors.joining(", "));
    }
}
