package org.dbmcp.it.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The smallest call there is. */
final class Ping {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String MESSAGE = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";

    private Ping() {}

    /** Calls the server at this root with more headers, given as names and values in turn. */
    static HttpResponse<String> at(URI address, String... headers)
            throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return with(client, address, headers);
        }
    }

    /** The same, with a client of the test's own. */
    static HttpResponse<String> with(HttpClient client, URI address, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve("mcp"))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(MESSAGE));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
