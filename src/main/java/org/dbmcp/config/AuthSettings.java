package org.dbmcp.config;

/**
 * Who may call.
 *
 * @param mode how callers prove who they are
 * @param allowAnonymous whether everybody may call from everywhere while nobody proves anything
 */
public record AuthSettings(AuthMode mode, boolean allowAnonymous) {
    /**
     * Whether a request may come in that proves nothing.
     *
     * @param loopback whether it was taken in at an address that only this machine reaches
     */
    public boolean admitsAnonymous(boolean loopback) {
        return mode == AuthMode.NONE && (loopback || allowAnonymous);
    }
}
