package org.dbmcp.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dbmcp.access.Destinations.Reach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationsTest {
    @ParameterizedTest(name = "{0}, +{1}, -{2}: {3}={4}:{5} {6}")
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            textBlock =
                    """
                    PUBLIC   | none                | none          | db.example | 8.8.8.8         | 5432 | true
                    PUBLIC   | none                | none          | db.example | 10.0.0.5        | 5432 | false
                    PUBLIC   | none                | none          | localhost  | 127.0.0.1       | 5432 | false
                    INSIDE   | none                | none          | localhost  | 127.0.0.1       | 5432 | true
                    INSIDE   | none                | none          | db.example | 10.0.0.5        | 5432 | true
                    INSIDE   | none                | none          | meta       | 169.254.169.254 | 80   | false
                    ANYWHERE | none                | none          | meta       | 169.254.169.254 | 80   | true
                    PUBLIC   | 10.0.0.0/24         | none          | a          | 10.0.0.5        | 5432 | true
                    PUBLIC   | 10.0.0.0/24         | none          | a          | 10.0.1.5        | 5432 | false
                    PUBLIC   | 10.0.0.0/24         | none          | a          | ::10.0.0.5      | 5432 | true
                    PUBLIC   | 10.0.0.0/24:5432    | none          | a          | 10.0.0.5        | 5432 | true
                    PUBLIC   | 10.0.0.0/24:5432    | none          | a          | 10.0.0.5        | 22   | false
                    PUBLIC   | 127.0.0.1:3306      | none          | localhost  | 127.0.0.1       | 3306 | true
                    PUBLIC   | [fd00::1]:3306      | none          | a          | fd00::1         | 3306 | true
                    PUBLIC   | [fd00::/16]:3306    | none          | a          | fd00::1         | 3307 | false
                    PUBLIC   | fd00::/16           | none          | a          | fd00::7         | 1    | true
                    PUBLIC   | db.lan              | none          | DB.lan.    | 192.168.0.9     | 5432 | true
                    PUBLIC   | db.lan              | none          | other.lan  | 192.168.0.9     | 5432 | false
                    PUBLIC   | db.lan:5432         | none          | db.lan     | 192.168.0.9     | 22   | false
                    PUBLIC   | db.lan,*            | none          | db.lan     | 169.254.169.254 | 80   | false
                    PUBLIC   | 0.0.0.0/0           | none          | a          | 169.254.169.254 | 80   | false
                    PUBLIC   | 224.0.0.1           | none          | a          | 224.0.0.1       | 80   | false
                    PUBLIC   | none                | 8.8.0.0/16    | a          | 8.8.8.8         | 5432 | false
                    PUBLIC   | none                | 8.8.0.0/16    | a          | ::ffff:0:8.8.8.8 | 5432 | false
                    PUBLIC   | none                | 8.8.8.8:22    | a          | 8.8.8.8         | 5432 | true
                    PUBLIC   | none                | *:22          | a          | 8.8.8.8         | 22   | false
                    PUBLIC   | 10.0.0.0/8          | 10.1.0.0/16   | a          | 10.1.2.3        | 5432 | false
                    PUBLIC   | 10.0.0.0/8          | 10.1.0.0/16   | a          | 10.2.2.3        | 5432 | true
                    PUBLIC   | 10.0.0.0/8          | *             | a          | 10.2.2.3        | 5432 | true
                    PUBLIC   | 10.0.0.0/8          | *             | a          | 8.8.8.8         | 5432 | false
                    INSIDE   | none                | *             | a          | 127.0.0.1       | 5432 | false
                    """)
    void givenRules_whenASocketIsAboutToGo_thenTheyDecide(
            Reach reach,
            String allowed,
            String denied,
            String host,
            String address,
            int port,
            boolean expected)
            throws UnknownHostException {
        // GIVEN
        Destinations sut = new Destinations(reach, list(allowed), list(denied));
        byte[] bytes = InetAddress.getByName(address).getAddress();
        InetSocketAddress dialled =
                new InetSocketAddress(InetAddress.getByAddress(host, bytes), port);
        // WHEN
        boolean admitted = sut.admit(dialled);
        // THEN
        assertEquals(expected, admitted);
    }

    @Test
    void givenRules_whenWrittenAndRead_thenTheyAreTheSame() {
        // GIVEN
        Destinations sut =
                new Destinations(
                        Reach.PUBLIC, list("db.lan,10.0.0.0/8:5432"), list("*,[fd00::/8]:1"));
        // WHEN
        Destinations read = Destinations.parse(sut.text());
        // THEN
        assertEquals(sut, read);
        assertEquals(Destinations.ANYWHERE, Destinations.parse(Destinations.ANYWHERE.text()));
        assertTrue(sut.isLimited());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "10.0.0.0/33",
                "10.0.0/8",
                "300.1.1.1",
                "127.1",
                "2130706433",
                "fd00::/129",
                "[fd00::1",
                "[db.lan:1",
                "db.lan:",
                "db.lan:0",
                "db.lan:70000",
                "db.lan:x",
                "db;lan",
                "http://db.lan",
                "db.lan/8",
                "-db"
            })
    void givenNoDestination_whenRead_thenItIsNone(String sut) {
        // WHEN
        Optional<Destination> read = Destination.parse(sut);
        // THEN
        assertEquals(Optional.empty(), read);
    }

    private static List<Destination> list(String texts) {
        return texts == null
                ? List.of()
                : Arrays.stream(texts.split(",", -1))
                        .map(text -> Destination.parse(text).orElseThrow())
                        .toList();
    }
}
