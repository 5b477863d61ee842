package org.dbmcp.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    127.0.0.1                     | INSIDE
                    127.255.255.255               | INSIDE
                    2130706433                    | INSIDE
                    127.1                         | INSIDE
                    127.0.1                       | INSIDE
                    ::1                           | INSIDE
                    ::ffff:127.0.0.1              | INSIDE
                    ::ffff:7f00:1                 | INSIDE
                    [::ffff:127.0.0.1]            | INSIDE
                    ::127.0.0.1                   | INSIDE
                    ::ffff:0:127.0.0.1            | INSIDE
                    64:ff9b::7f00:1               | INSIDE
                    64:ff9b:1::808:808            | INSIDE
                    2002:7f00:1::                 | INSIDE
                    2001::80ff:fffe               | INSIDE
                    10.0.0.0                      | INSIDE
                    10.255.255.255                | INSIDE
                    172.16.0.1                    | INSIDE
                    172.31.255.255                | INSIDE
                    192.168.1.1                   | INSIDE
                    100.64.0.1                    | INSIDE
                    100.127.255.255               | INSIDE
                    198.18.0.1                    | INSIDE
                    ::ffff:10.1.2.3               | INSIDE
                    2002:a01:203::1               | INSIDE
                    64:ff9b::10.1.2.3             | INSIDE
                    fc00::1                       | INSIDE
                    fdff::1                       | INSIDE
                    fec0::1                       | INSIDE
                    0                             | NEVER
                    0.0.0.0                       | NEVER
                    0.1.2.3                       | NEVER
                    ::                            | NEVER
                    ::2                           | NEVER
                    ::ffff:0.0.0.0                | NEVER
                    169.254.169.254               | NEVER
                    169.254.0.1                   | NEVER
                    2852039166                    | NEVER
                    ::ffff:169.254.169.254        | NEVER
                    ::169.254.169.254             | NEVER
                    64:ff9b::a9fe:a9fe            | NEVER
                    2002:a9fe:a9fe::1             | NEVER
                    fe80::1                       | NEVER
                    fd00:ec2::254                 | NEVER
                    fd20:ce::254                  | NEVER
                    100.100.100.200               | NEVER
                    168.63.129.16                 | NEVER
                    192.0.0.192                   | NEVER
                    224.0.0.1                     | NEVER
                    239.255.255.255               | NEVER
                    ff02::1                       | NEVER
                    240.0.0.1                     | NEVER
                    255.255.255.255               | NEVER
                    8.8.8.8                       | PUBLIC
                    9.255.255.255                 | PUBLIC
                    11.0.0.0                      | PUBLIC
                    172.15.255.255                | PUBLIC
                    172.32.0.0                    | PUBLIC
                    192.167.255.255               | PUBLIC
                    192.169.0.0                   | PUBLIC
                    100.63.255.255                | PUBLIC
                    100.128.0.0                   | PUBLIC
                    126.255.255.255               | PUBLIC
                    128.0.0.0                     | PUBLIC
                    223.255.255.255               | PUBLIC
                    2606:4700::1111               | PUBLIC
                    2002:808:808::1               | PUBLIC
                    64:ff9b::8.8.8.8              | PUBLIC
                    ::ffff:8.8.8.8                | PUBLIC
                    fe00::1                       | PUBLIC
                    """)
    void givenAnAddress_whenJudged_thenItsMeaningDecides(String text, Zone sut)
            throws UnknownHostException {
        // GIVEN
        InetAddress address = InetAddress.getByName(text);
        // WHEN
        Zone zone = Zone.of(address);
        // THEN
        assertEquals(sut, zone);
    }
}
