package org.dbmcp.mcp.era.stateless;

import jakarta.inject.Inject;
import java.time.Duration;
import org.dbmcp.Part;
import org.dbmcp.json.Json;
import org.dbmcp.mcp.CacheHint;
import org.dbmcp.mcp.Reply;
import org.dbmcp.mcp.era.ServerCard;

/** Says what this server is: {@code server/discover}. It touches no database. */
@Part
public class Discover {
    static final String NAME = "server/discover";
    static final String VERSION = "2026-07-28";
    private static final CacheHint HINT = new CacheHint(Duration.ofMinutes(5), true);

    private final ServerCard card;

    @Inject
    public Discover(ServerCard card) {
        this.card = card;
    }

    Reply.Done reply() {
        return new Reply.Done(
                Json.createObjectBuilder()
                        .add("supportedVersions", Json.createArrayBuilder().add(VERSION))
                        .add("capabilities", card.capabilities(true))
                        .add("instructions", card.instructions())
                        .build(),
                HINT);
    }
}
