package org.dbmcp.config;

import java.util.Comparator;
import java.util.List;
import org.dbmcp.access.Destination;
import org.dbmcp.access.Destinations;
import org.dbmcp.access.Destinations.Reach;

/** The settings of where callers' own connections may lead. */
final class DestinationRecords {
    private DestinationRecords() {}

    /** Those of a server that is for one's own machine only, or for others. */
    static Destinations destinations(SettingsReader reader, boolean own) {
        return new Destinations(
                own ? Reach.INSIDE : Reach.PUBLIC,
                list(reader, "dbmcp.connections.allow-destinations"),
                list(reader, "dbmcp.connections.deny-destinations"));
    }

    private static List<Destination> list(SettingsReader reader, String name) {
        return reader
                .words(
                        name,
                        each -> Destination.parse(each).isPresent(),
                        "hosts, addresses or networks (10.0.0.0/8), each with :port or without")
                .stream()
                .map(each -> Destination.parse(each).orElseThrow())
                .sorted(Comparator.comparing(Destination::text))
                .toList();
    }
}
