package org.dbmcp.it.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** What load balancers ask. */
public final class Health {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Health() {}

    /** Whether the server at the address says that it is ready; false while nobody listens. */
    public static boolean ready(URI address) throws InterruptedException {
        try {
            return get(address, "health/ready").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Asks for a path below the root. */
    public static HttpResponse<String> get(URI address, String path)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
