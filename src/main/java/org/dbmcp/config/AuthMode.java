package org.dbmcp.config;

/** How callers prove who they are. */
public enum AuthMode {
    /** Not at all: everybody is the one anonymous caller. */
    NONE("none"),
    /** By a key that the operator gave them. */
    API_KEY("api-key");

    private final String label;

    AuthMode(String label) {
        this.label = label;
    }

    /** The name that settings use. */
    public String label() {
        return label;
    }
}
