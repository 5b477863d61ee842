package org.dbmcp.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import org.dbmcp.config.HttpSettings;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    private final Names sut = names(Set.of("https://app.example"), Set.of("db.example"));

    @Nested
    class IsHost {
        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "localhost, true",
            "LOCALHOST:9080, true",
            "127.0.0.1:9080, true",
            "[::1]:9080, true",
            "[::1], true",
            "db.example, true",
            "DB.example:443, true",
            "evil.example, false",
            "localhost.evil.example, false",
            "db.example.evil.example, false",
            "'', false",
        })
        void givenAHost_whenAsked_thenOnlyOursAreOurs(String host, boolean expected) {
            assertEquals(expected, sut.isHost(host));
        }

        @Test
        void givenNone_whenAsked_thenIsNot() {
            assertFalse(sut.isHost(null));
        }

        @Test
        void givenTheStar_whenAsked_thenIs() {
            assertTrue(names(Set.of(), Set.of("*")).isHost("any.example"));
        }
    }

    @Nested
    class IsOrigin {
        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "http://localhost, true",
            "http://localhost:5173, true",
            "https://127.0.0.1:8443, true",
            "http://[::1]:3000, true",
            "https://app.example, true",
            "http://app.example, false",
            "https://app.example.evil.example, false",
            "http://localhost.evil.example, false",
            "http://localhost@evil.example, false",
            "file://localhost, false",
            "null, false",
            "'http://[', false",
        })
        void givenAnOrigin_whenAsked_thenOnlyListedAndLocalOnesMayCall(
                String origin, boolean expected) {
            assertEquals(expected, sut.isOrigin(origin));
        }

        @Test
        void givenTheStar_whenAsked_thenIs() {
            assertTrue(names(Set.of("*"), Set.of()).isOrigin("https://any.example"));
        }
    }

    private static Names names(Set<String> origins, Set<String> hosts) {
        return new Names(
                new HttpSettings(
                        origins,
                        hosts,
                        1000,
                        1000,
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(15),
                        8,
                        10,
                        Duration.ofSeconds(1)));
    }
}
