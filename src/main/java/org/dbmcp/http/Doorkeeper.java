package org.dbmcp.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.dbmcp.Part;
import org.dbmcp.access.ApiKey;
import org.dbmcp.access.Caller;
import org.dbmcp.config.AuthSettings;

/** Asks everybody who comes who they are, and lets in only whom the operator allows. */
@Part
public class Doorkeeper {
    private static final String CALLER = "org.dbmcp.http.caller";
    private static final String CHALLENGE = "Bearer realm=\"Database MCP Server\"";

    private static final System.Logger LOG = System.getLogger(Doorkeeper.class.getName());

    private final AuthSettings settings;
    private final Paces paces;
    private final InstantSource clock;

    @Inject
    public Doorkeeper(AuthSettings settings, Paces paces) {
        this(settings, paces, InstantSource.system());
    }

    Doorkeeper(AuthSettings settings, Paces paces, InstantSource clock) {
        this.settings = settings;
        this.paces = paces;
        this.clock = clock;
    }

    /**
     * Lets the request in, and notes who it is.
     *
     * @throws Refusal if it may not come in
     */
    void admit(HttpServletRequest request) {
        Caller caller =
                switch (settings.mode()) {
                    case NONE -> anonymous(request);
                    case API_KEY -> holder(request);
                };
        paces.called(caller);
        request.setAttribute(CALLER, caller);
    }

    /** Who was let in with this request; whoever was not asked is nobody, and gets nothing. */
    static Caller callerOf(HttpServletRequest request) {
        if (request.getAttribute(CALLER) instanceof Caller caller) {
            return caller;
        }
        throw new IllegalStateException("A request came in past the doorkeeper");
    }

    /** Settings can be overruled on the way to Liberty; the socket tells where it listens. */
    private Caller anonymous(HttpServletRequest request) {
        if (!settings.admitsAnonymous(isLoopback(request.getLocalAddr()))) {
            throw new Refusal(403, "Without a key this server answers on loopback only");
        }
        return Caller.ANONYMOUS;
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private Caller holder(HttpServletRequest request) {
        PresentedKey key;
        try {
            key =
                    PresentedKey.of(
                                    Collections.list(request.getHeaders("Authorization")),
                                    Collections.list(request.getHeaders("X-API-Key")))
                            .orElseThrow(Doorkeeper::keyless);
        } catch (IllegalArgumentException e) {
            throw wrong(request);
        }
        return known(key).orElseThrow(() -> wrong(request)).caller();
    }

    /** Every key is compared, so that the time tells nothing about which one it is. */
    private Optional<ApiKey> known(PresentedKey presented) {
        Instant now = clock.instant();
        ApiKey found = null;
        for (ApiKey key : settings.keys().all()) {
            if (key.hasHash(presented.hash())) {
                found = key;
            }
        }
        return Optional.ofNullable(found).filter(key -> key.isGoodAt(now));
    }

    private static Refusal keyless() {
        return new Refusal(
                401,
                "Send a key as 'Authorization: Bearer' or 'X-API-Key'",
                Map.of("WWW-Authenticate", CHALLENGE));
    }

    /**
     * One answer for all keys that are not good: strangers learn nothing from it. A good key passes
     * however many bad ones came from its address, or one client could lock out a whole gateway.
     */
    private Refusal wrong(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        paces.failed(address);
        LOG.log(System.Logger.Level.WARNING, "A key that is not valid came from " + address);
        return new Refusal(
                401,
                "The key is not valid, or not any more",
                Map.of("WWW-Authenticate", CHALLENGE + ", error=\"invalid_token\""));
    }
}
