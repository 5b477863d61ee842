package org.dbmcp.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.dbmcp.Part;
import org.dbmcp.access.Caller;
import org.dbmcp.config.AuthSettings;

/** Asks everybody who comes who they are, and lets in only whom the operator allows. */
@Part
public class Doorkeeper {
    private static final String CALLER = "org.dbmcp.http.caller";

    private final AuthSettings settings;

    @Inject
    public Doorkeeper(AuthSettings settings) {
        this.settings = settings;
    }

    /**
     * Lets the request in, and notes who it is.
     *
     * @throws Refusal if it may not come in
     */
    void admit(HttpServletRequest request) {
        request.setAttribute(CALLER, callerAt(request));
    }

    /** Who was let in with this request; whoever was not asked is nobody, and gets nothing. */
    static Caller callerOf(HttpServletRequest request) {
        if (request.getAttribute(CALLER) instanceof Caller caller) {
            return caller;
        }
        throw new IllegalStateException("A request came in past the doorkeeper");
    }

    private Caller callerAt(HttpServletRequest request) {
        return switch (settings.mode()) {
            case NONE -> anonymous(request);
            case API_KEY -> throw new Refusal(401, "A key is needed");
        };
    }

    /**
     * Settings can be overruled on the way to Liberty; the socket tells where it really listens.
     */
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
}
