package org.dbmcp.mcp.resource;

/** An address of something that is there, with a value that nothing can be read by. */
public final class InvalidAddress extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * An error.
     *
     * @param message which value it is, and what it may be
     */
    public InvalidAddress(String message) {
        super(message);
    }
}
