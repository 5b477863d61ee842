package org.dbmcp.config;

import java.time.Duration;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.access.Destinations;

/**
 * What callers may do with connections.
 *
 * @param adHoc whether callers may open connections that no operator stored
 * @param adHocAccess the highest level that such a connection may have
 * @param maxOpen connections that may be open at a time, stored ones among them
 * @param maxAdHocPerCaller those of them that no operator stored, of one caller who is known
 * @param maxImports imported configurations that are kept for a caller
 * @param idleClose how long an unused connection stays registered or its pool open
 * @param refusePrivileged whether logins that may do more than they need are refused
 * @param details whether health answers name connections and their errors
 * @param destinations where connections may lead that no operator stored
 * @param sessions how many sessions there may be, and calls that wait for one
 */
public record ConnectionPolicy(
        boolean adHoc,
        AccessLevel adHocAccess,
        int maxOpen,
        int maxAdHocPerCaller,
        int maxImports,
        Duration idleClose,
        boolean refusePrivileged,
        boolean details,
        Destinations destinations,
        SessionBounds sessions) {
    /** A policy that takes every login, and as many sessions as any server does. */
    public ConnectionPolicy(
            boolean adHoc,
            AccessLevel adHocAccess,
            int maxOpen,
            int maxAdHocPerCaller,
            int maxImports,
            Duration idleClose,
            boolean details,
            Destinations destinations) {
        this(
                adHoc,
                adHocAccess,
                maxOpen,
                maxAdHocPerCaller,
                maxImports,
                idleClose,
                false,
                details,
                destinations,
                SessionBounds.DEFAULTS);
    }
}
