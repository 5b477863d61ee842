package org.dbmcp.it.client;

/** Where the build has started the product. */
final class Endpoint {
    private Endpoint() {}

    static String base() {
        return "http://localhost:" + System.getProperty("microshed_http_port");
    }

    static String url() {
        return base() + "/mcp";
    }
}
