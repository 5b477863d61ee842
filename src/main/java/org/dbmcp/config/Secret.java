package org.dbmcp.config;

import java.util.Arrays;

/** A password or key. It never prints itself. */
public final class Secret {
    /** A secret of no characters: what a connection without a password has. */
    public static final Secret NONE = new Secret("");

    private final String value;

    public Secret(String value) {
        this.value = value;
    }

    /** The secret in clear, for the driver that needs it and for nothing else. */
    public String reveal() {
        return value;
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return value.isEmpty();
    }

    /** The text with each occurrence of this secret made unreadable. */
    public String redactedFrom(String text) {
        return value.isEmpty() || text == null ? text : text.replace(value, "***");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret
                && Arrays.equals(value.toCharArray(), secret.value.toCharArray());
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
