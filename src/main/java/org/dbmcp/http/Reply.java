package org.dbmcp.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * A response that its resource may take and write itself, from whatever thread it likes: what the
 * JAX-RS runtime makes of it afterwards is ignored then. The runtime's own asynchronous responses
 * cost more than all else of a small call.
 */
final class Reply extends HttpServletResponseWrapper {
    private static final String NAME = "org.dbmcp.http.reply";

    private final HttpServletRequest request;
    private boolean taken;

    /**
     * @param request as the resource is to see it
     * @param response the container's own
     */
    Reply(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.request = request;
        request.setAttribute(NAME, this);
    }

    /** The one of a request. */
    static Reply to(HttpServletRequest request) {
        return (Reply) request.getAttribute(NAME);
    }

    /** The request, which is no proxy and so may be used by any thread. */
    HttpServletRequest request() {
        return request;
    }

    /** The response, for the one who writes it. */
    HttpServletResponse take() {
        taken = true;
        return (HttpServletResponse) getResponse();
    }

    @Override
    public void setStatus(int status) {
        if (!taken) {
            super.setStatus(status);
        }
    }

    @Override
    public void setHeader(String name, String value) {
        if (!taken) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (!taken) {
            super.addHeader(name, value);
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return taken ? new Nowhere() : super.getOutputStream();
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!taken) {
            super.flushBuffer();
        }
    }
}
