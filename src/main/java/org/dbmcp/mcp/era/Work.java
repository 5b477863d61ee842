package org.dbmcp.mcp.era;

/** A request that passed every check of its form, ready to be served on a thread of its own. */
public interface Work {
    /** Whether it is so small that it need not queue with the others. */
    boolean light();

    /** Whether there may be news before its answer, so that a stream of events is worth opening. */
    boolean streams();

    /** Serves it. Never throws. */
    Answer.Ready run(Line line);

    /**
     * The answer when there is no room for it now.
     *
     * @param why words for it
     */
    Answer.Ready busy(String why);

    /** The client closed the connection. */
    void abandoned();
}
