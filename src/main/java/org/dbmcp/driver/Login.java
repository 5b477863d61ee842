package org.dbmcp.driver;

import java.util.List;

/**
 * What a login may do beyond reading and writing rows.
 *
 * @param privileges those that reach beyond one database, such as {@code SUPERUSER} and {@code
 *     FILE}; empty when there are none
 * @param script SQL that makes a login with just the rights that the connection needs; null when
 *     this one has no more
 */
public record Login(List<String> privileges, String script) {
    /** A login without such privileges. */
    public static final Login PLAIN = new Login(List.of(), null);

    public Login {
        privileges = List.copyOf(privileges);
    }

    /** Whether it may do more than any connection needs. */
    public boolean privileged() {
        return !privileges.isEmpty();
    }
}
