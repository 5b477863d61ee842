package org.dbmcp.feature.schema;

import java.time.Duration;
import java.util.List;
import org.dbmcp.database.Catalogue;
import org.dbmcp.mcp.CacheHint;
import org.dbmcp.mcp.resource.Contents;
import org.dbmcp.mcp.resource.ResourceResult;

/**
 * What was made of a catalogue's answers.
 *
 * @param left how long the server itself still reuses all of these answers
 */
record Dated<T>(T value, Duration left) {
    /** Something that the catalogue was asked for just now. */
    static <T> Dated<T> of(Catalogue catalogue, T value) {
        return new Dated<>(value, catalogue.stillKnown());
    }

    /** Clients may keep it as long as the server does; another login may see more. */
    ResourceResult result(Contents contents) {
        return new ResourceResult(List.of(contents), new CacheHint(left, false));
    }
}
