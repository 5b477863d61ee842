package org.dbmcp.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/** A request whose media types were understood: Liberty answers malformed ones in HTML. */
final class CleanRequest extends HttpServletRequestWrapper {
    static final String TYPES = "org.dbmcp.http.types";

    private static final String JSON = "application/json";

    CleanRequest(HttpServletRequest request, MediaTypes types) {
        super(request);
        request.setAttribute(TYPES, types);
    }

    @Override
    public String getContentType() {
        return JSON;
    }

    @Override
    public String getHeader(String name) {
        return isMediaType(name) ? JSON : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isMediaType(name) ? Collections.enumeration(List.of(JSON)) : super.getHeaders(name);
    }

    private static boolean isMediaType(String name) {
        return name.equalsIgnoreCase("Accept") || name.equalsIgnoreCase("Content-Type");
    }
}
