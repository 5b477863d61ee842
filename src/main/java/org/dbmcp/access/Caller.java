package org.dbmcp.access;

import java.util.Objects;

/**
 * Who makes a call: the one who vouches for them, and their name there. Connections belong to a
 * caller.
 *
 * @param issuer who vouches; empty for the anonymous caller
 * @param subject the name that the issuer knows them by
 */
public record Caller(String issuer, String subject) {
    /** The one caller there is while authentication is off. */
    public static final Caller ANONYMOUS = new Caller("", "anonymous");

    public Caller {
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(subject, "subject");
    }
}
