package org.dbmcp.it.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.dbmcp.it.server.LibertyServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The endpoint speaks TLS when liberty/tls.xml is put where docs/configuration.md says. */
class TlsIT {
    private static final String PASSWORD = UUID.randomUUID().toString();
    private static final IssuedKey ALICE = IssuedKey.fresh("alice");

    private static LibertyServer server;
    private static URI sut;
    private static SSLContext trusting;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        Path keys = folder.resolve("key.p12");
        makeKeys(keys);
        trusting = trusting(keys);
        int port = LibertyServer.freePort();
        sut = URI.create("https://localhost:" + port + "/");
        server =
                LibertyServer.start(
                        Map.of(
                                "HTTP_HOST",
                                "*",
                                "HTTPS_PORT",
                                Integer.toString(port),
                                "TLS_KEYSTORE",
                                keys.toString(),
                                "TLS_KEYSTORE_PASSWORD",
                                PASSWORD,
                                "DBMCP_AUTH",
                                "api-key",
                                "DBMCP_API_KEYS",
                                ALICE.line()),
                        Map.of(
                                "configDropins/overrides/tls.xml",
                                Files.readString(Path.of("liberty", "tls.xml"))));
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void givenATrustedCertificate_whenCalled_thenAnswersAsWithoutTls() throws Exception {
        // GIVEN
        try (HttpClient client = HttpClient.newBuilder().sslContext(trusting).build()) {
            // WHEN
            HttpResponse<String> answer = Ping.with(client, sut, "Authorization", ALICE.bearer());
            HttpResponse<String> stranger = Ping.with(client, sut);

            // THEN
            assertEquals(200, answer.statusCode(), answer.body());
            assertEquals("TLSv1.3", answer.sslSession().orElseThrow().getProtocol());
            assertEquals(HttpClient.Version.HTTP_1_1, answer.version());
            assertEquals(
                    "nosniff", answer.headers().firstValue("X-Content-Type-Options").orElseThrow());
            assertEquals(401, stranger.statusCode());
        }
    }

    @Test
    void givenAClientThatDoesNotKnowTheCertificate_whenCalled_thenDoesNotTrustIt() {
        assertThrows(SSLHandshakeException.class, () -> Ping.at(sut));
    }

    @Test
    void givenAnOldProtocol_whenCalled_thenIsRefused() {
        // GIVEN
        SSLParameters old = new SSLParameters(null, new String[] {"TLSv1.1"});
        try (HttpClient client =
                HttpClient.newBuilder().sslContext(trusting).sslParameters(old).build()) {
            // WHEN // THEN
            assertThrows(SSLHandshakeException.class, () -> Ping.with(client, sut));
        }
    }

    @Test
    void givenPlainHttp_whenCalled_thenIsAnsweredOnLoopbackOnly() throws Exception {
        // GIVEN
        URI near = server.address();
        URI far = Outside.of(near);

        // WHEN
        HttpResponse<String> answer = Ping.at(near, "X-API-Key", ALICE.key());

        // THEN
        assertEquals(200, answer.statusCode(), answer.body());
        assertThrows(ConnectException.class, () -> Ping.at(far, "X-API-Key", ALICE.key()));
    }

    @Test
    void givenTheLog_whenRead_thenNamesTheEndpointAndNoPassword() throws Exception {
        // WHEN
        String log = server.log();

        // THEN
        assertTrue(log.contains("Database MCP Server at " + sut + "mcp - "), log);
        assertFalse(log.contains(PASSWORD));
    }

    private static void makeKeys(Path file) throws Exception {
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
                                "-genkeypair",
                                "-alias",
                                "server",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "san=dns:localhost",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                file.toString(),
                                "-storepass",
                                PASSWORD)
                        .inheritIO()
                        .start();
        assertTrue(keytool.waitFor(1, TimeUnit.MINUTES));
        assertEquals(0, keytool.exitValue());
    }

    private static SSLContext trusting(Path keys) throws Exception {
        KeyStore own = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            own.load(in, PASSWORD.toCharArray());
        }
        KeyStore known = KeyStore.getInstance("PKCS12");
        known.load(null, null);
        known.setCertificateEntry("server", own.getCertificate("server"));
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(known);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
