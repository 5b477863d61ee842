package org.dbmcp.config;

/**
 * Who may call.
 *
 * @param mode how callers prove who they are
 * @param allowAnonymous whether everybody may call from everywhere while nobody proves anything
 * @param keys the keys that prove something; none without that mode
 */
public record AuthSettings(AuthMode mode, boolean allowAnonymous, ApiKeys keys) {
    /**
     * Whether a request may come in that proves nothing.
     *
     * @param loopback whether it was taken in at an address that only this machine reaches
     */
    public boolean admitsAnonymous(boolean loopback) {
        return mode == AuthMode.NONE && (loopback || allowAnonymous);
    }

    /**
     * Whether callers are whoever works at this machine.
     *
     * @param loopback whether the server listens where only this machine reaches it
     */
    public boolean isForOwnMachine(boolean loopback) {
        return mode == AuthMode.NONE && loopback && !allowAnonymous;
    }
}
