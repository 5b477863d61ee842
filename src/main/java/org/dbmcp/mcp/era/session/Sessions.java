package org.dbmcp.mcp.era.session;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.dbmcp.Part;
import org.dbmcp.access.Caller;
import org.dbmcp.json.Json;
import org.dbmcp.mcp.Client;
import org.dbmcp.mcp.Seal;

/**
 * Sessions without a store: the id is itself the session, signed, so that any replica can read it.
 * Only clients that can answer questions get one.
 */
@Part
public class Sessions {
    static final String HEADER = "Mcp-Session-Id";
    private static final String PURPOSE = "session1";
    private static final Duration LIFE = Duration.ofHours(24);

    private final Seal seal;
    private final Revoked revoked;

    @Inject
    public Sessions(Seal seal, Revoked revoked) {
        this.seal = seal;
        this.revoked = revoked;
    }

    /** A new session id. */
    String open(Revision revision, Client client, Caller caller) {
        JsonObject payload =
                Json.createObjectBuilder()
                        .add("id", UUID.randomUUID().toString())
                        .add("revision", revision.label())
                        .add("name", client.name())
                        .add("version", client.version())
                        .add("capabilities", client.capabilities())
                        .add("issuer", caller.issuer())
                        .add("subject", caller.subject())
                        .build();
        return seal.seal(PURPOSE, payload, LIFE);
    }

    /**
     * The client whose session id this is; empty for an id that is not of our making, as gateways
     * add.
     *
     * @throws SessionGone if it is ours and no longer good, or somebody else's
     */
    Optional<Speaker> read(String sessionId, Caller caller) {
        if (!Seal.isFor(PURPOSE, sessionId)) {
            return Optional.empty();
        }
        JsonObject payload = seal.open(PURPOSE, sessionId).orElseThrow(SessionGone::new);
        String id = payload.getString("id");
        Caller owner = new Caller(payload.getString("issuer"), payload.getString("subject"));
        if (!owner.equals(caller) || revoked.contains(id)) {
            throw new SessionGone();
        }
        Revision revision =
                Revision.named(payload.getString("revision")).orElseThrow(SessionGone::new);
        Client client =
                new Client(
                        payload.getString("name"),
                        payload.getString("version"),
                        payload.getJsonObject("capabilities"));
        return Optional.of(new Speaker(revision, client, id, id));
    }

    /**
     * Ends the session with this id.
     *
     * @return whether it is one of ours
     * @throws SessionGone if it had ended before
     */
    boolean end(String sessionId, Caller caller) {
        Optional<Speaker> speaker = read(sessionId, caller);
        speaker.ifPresent(it -> revoked.add(it.session(), LIFE));
        return speaker.isPresent();
    }
}
