package org.dbmcp.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerAddressTest {
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    localhost   | http://localhost:9080/mcp
                    *           | http://localhost:9080/mcp
                    0.0.0.0     | http://localhost:9080/mcp
                    db.internal | http://db.internal:9080/mcp
                    ::1         | http://[::1]:9080/mcp
                    """)
    void givenAHost_whenTheEndpointIsAsked_thenAUrlToReachIt(String host, String expected) {
        // GIVEN
        var sut = new ServerAddress(host, 9080);
        // WHEN
        String endpoint = sut.endpoint();
        // THEN
        assertEquals(expected, endpoint);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "localhost, true",
        "127.0.0.1, true",
        "127.8.8.8, true",
        "::1, true",
        "0:0:0:0:0:0:0:1, true",
        "*, false",
        "0.0.0.0, false",
        "::, false",
        "10.0.0.7, false",
        "no-such-host.invalid, false",
        "' ', false",
    })
    void givenAHost_whenAskedWhetherItIsLoopback_thenOnlyIfNobodyElseReachesIt(
            String host, boolean expected) {
        // GIVEN
        var sut = new ServerAddress(host, 9080);
        // WHEN
        boolean loopback = sut.isLoopback();
        // THEN
        assertEquals(expected, loopback);
    }

    @Test
    void givenTls_whenTheEndpointIsAsked_thenTheUrlSaysSo() {
        // GIVEN
        var sut = new ServerAddress("*", 9443, true);
        // WHEN
        String endpoint = sut.endpoint();
        // THEN
        assertEquals("https://localhost:9443/mcp", endpoint);
    }
}
