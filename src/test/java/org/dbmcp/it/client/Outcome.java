package org.dbmcp.it.client;

/**
 * What a program left behind.
 *
 * @param exit its exit code
 * @param out its standard output
 * @param err its error output
 */
record Outcome(int exit, String out, String err) {
    /** Everything it said, without colours, for the message of a failed assertion. */
    String said() {
        return (out + "\n" + err).replaceAll("\\x1b\\[[0-9;]*m", "");
    }
}
