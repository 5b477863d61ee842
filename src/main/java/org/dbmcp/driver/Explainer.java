package org.dbmcp.driver;

/** How a product is asked for the plan of a statement, and how its answer is read. */
public interface Explainer {
    /**
     * What to put before the statement, with a blank at its end.
     *
     * @param analyze whether the statement is run, and what happened is told
     */
    String prefix(boolean analyze);

    /** Whether its plans call a table by the alias that the statement gave it. */
    boolean tellsAliases();

    /**
     * Reads the answer: its values, one a line.
     *
     * @throws RuntimeException of any kind when it is none that is known
     */
    Plan plan(String document);
}
