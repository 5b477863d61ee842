package org.dbmcp.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dbmcp.mcp.Download;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said before a byte of a file is sent; the bytes themselves need a server. */
class PickupTest {
    private final Map<String, Object> said = new TreeMap<>();

    @ParameterizedTest
    @CsvSource({
        "GET,    /export/a,  true",
        "HEAD,   /export/a,  true",
        "POST,   /export/a,  false",
        "DELETE, /export/a,  false",
        "GET,    /export,    false",
        "GET,    /exports/a, false",
        "GET,    /mcp,       false",
    })
    void givenARequest_whenLookedAt_thenOnlyThoseThatFetchAFileAreOurs(
            String method, String path, boolean ours) {
        assertEquals(ours, Pickup.isFor(request(method, path, Map.of())));
    }

    @Test
    void givenARange_whenOnlyTheHeadIsAsked_thenItIsOfTheWhole() throws IOException {
        // GIVEN
        HttpServletRequest request = request("HEAD", "/export/token", Map.of("Range", "bytes=1-2"));

        // WHEN
        sut(new Given(Optional::empty)).serve(request, response());

        // THEN
        assertEquals(
                Map.of(
                        "status", 200,
                        "type", "text/csv",
                        "length", 9L,
                        "Accept-Ranges", "bytes",
                        "Content-Disposition", "attachment; filename=\"a.csv\"",
                        "ETag", "\"a.csv\""),
                said);
    }

    @Test
    void givenNoFileForTheToken_whenFetched_thenThereIsNothing() {
        assertEquals(404, refused(sut(null), Map.of()).status());
    }

    @Test
    void givenAFileThatWasGivenUpMeanwhile_whenFetched_thenThereIsNothing() {
        // GIVEN
        Pickup sut =
                sut(
                        new Given(
                                () -> {
                                    throw new NoSuchFileException("a.csv");
                                }));

        // WHEN
        Refusal thrown = refused(sut, Map.of());

        // THEN
        assertEquals(404, thrown.status());
    }

    @Test
    void givenAsManyReadersAsMayBe_whenFetched_thenIsToldWhenToTryAgain() {
        // WHEN
        Refusal thrown = refused(sut(new Given(Optional::empty)), Map.of());

        // THEN
        assertEquals(503, thrown.status());
        assertEquals(Map.of("Retry-After", "5"), thrown.headers());
    }

    @Test
    void givenRefusals_whenThereAreMoreThanDownloadsMayBe_thenNoneOfThemTakesAPlace() {
        // GIVEN
        Pickup sut = sut(new Given(Optional::empty));
        for (int i = 0; i < 100; i++) {
            refused(sut, Map.of());
        }

        // WHEN
        Refusal thrown = refused(sut, Map.of());

        // THEN
        assertEquals("Too many downloads of this file", thrown.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"'\"a.csv\"', 416", "'\"b.csv\"', 503", "'W/\"a.csv\"', 503", "a.csv, 503"})
    void givenARangeBehindTheEnd_whenItIsOfAnotherFile_thenTheWholeIsMeant(String tag, int status) {
        // WHEN
        Refusal thrown =
                refused(
                        sut(new Given(Optional::empty)),
                        Map.of("Range", "bytes=9-", "If-Range", tag));

        // THEN
        assertEquals(status, thrown.status());
    }

    private static Pickup sut(Given file) {
        return new Pickup(token -> Optional.ofNullable(file), new Calls());
    }

    private Refusal refused(Pickup sut, Map<String, String> headers) {
        HttpServletRequest request = request("GET", "/export/token", headers);
        return assertThrows(Refusal.class, () -> sut.serve(request, response()));
    }

    private static HttpServletRequest request(
            String method, String path, Map<String, String> headers) {
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        PickupTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (proxy, called, arguments) ->
                                switch (called.getName()) {
                                    case "getMethod" -> method;
                                    case "getRequestURI" -> path;
                                    case "getHeader" -> headers.get((String) arguments[0]);
                                    default -> throw new AssertionError(called);
                                });
    }

    private HttpServletResponse response() {
        return (HttpServletResponse)
                Proxy.newProxyInstance(
                        PickupTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletResponse.class},
                        (proxy, called, arguments) ->
                                switch (called.getName()) {
                                    case "setStatus" -> said.put("status", arguments[0]);
                                    case "setContentType" -> said.put("type", arguments[0]);
                                    case "setContentLengthLong" -> said.put("length", arguments[0]);
                                    case "setHeader" ->
                                            said.put((String) arguments[0], arguments[1]);
                                    default -> throw new AssertionError(called);
                                });
    }

    /** How a file opens. */
    private interface Opening {
        Optional<Download.Reader> open() throws IOException;
    }

    /** A file of nine bytes. */
    private record Given(Opening opening) implements Download {
        @Override
        public String name() {
            return "a.csv";
        }

        @Override
        public String mimeType() {
            return "text/csv";
        }

        @Override
        public long bytes() {
            return 9;
        }

        @Override
        public Optional<Reader> open() throws IOException {
            return opening.open();
        }
    }
}
