package org.dbmcp.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.Set;

/**
 * Stands before everything: refuses in JSON what Liberty would let in, or answer in HTML. Liberty
 * itself refuses a few broken requests before any filter.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class Door extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> MCP = Set.of("/mcp", "/mcp/");

    /** What clients read to find out how to come in. */
    private static final String WELL_KNOWN = "/.well-known/";

    private static final Set<String> METHODS = Set.of("POST", "DELETE");

    private final transient Names names;
    private final transient Cors cors;
    private final transient Doorkeeper keeper;
    private final transient Pickup pickup;

    @Inject
    public Door(Names names, Cors cors, Doorkeeper keeper, Pickup pickup) {
        this.names = names;
        this.cors = cors;
        this.keeper = keeper;
        this.pickup = pickup;
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            checkNames(request);
            cors.permit(request, response);
            if (request.getMethod().equals("OPTIONS")) {
                cors.preflight(request, response);
                return;
            }
            if (Pickup.isFor(request)) {
                pickup.serve(request, response);
                return;
            }
            if (!request.getRequestURI().startsWith(WELL_KNOWN)) {
                keeper.admit(request);
            }
            HttpServletRequest clean = mcp(request);
            chain.doFilter(clean, new Reply(clean, response));
        } catch (Refusal refusal) {
            refuse(refusal, response);
        }
    }

    private void checkNames(HttpServletRequest request) {
        if (isRepeated(request, "Host") || !names.isHost(request.getHeader("Host"))) {
            throw new Refusal(421, "This server does not answer to that host name");
        }
        if (isRepeated(request, "Origin") || !cors.allows(request)) {
            throw new Refusal(403, "Pages of that origin may not call this server");
        }
    }

    /** Of two values something in front may have looked at the other one. */
    private static boolean isRepeated(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header)).size() > 1;
    }

    /** Other paths end here: some that Liberty lets in make it fail behind this. */
    private static HttpServletRequest mcp(HttpServletRequest request) {
        if (!MCP.contains(request.getRequestURI())) {
            throw new Refusal(404, "There is nothing here; the endpoint is POST /mcp");
        }
        if (!METHODS.contains(request.getMethod())) {
            throw new Refusal(405, "Only POST is served here", Map.of("Allow", "POST"));
        }
        return new CleanRequest(request, MediaTypes.of(request));
    }

    private static void refuse(Refusal refusal, HttpServletResponse response) throws IOException {
        response.setStatus(refusal.status());
        refusal.headers().forEach(response::setHeader);
        response.setContentType("application/json");
        byte[] body = ErrorBody.of(refusal.getMessage());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
