package org.dbmcp.mcp;

/** What a model should know before it starts. To be a bean is all it takes to be told. */
public interface Instructions {
    /**
     * A few sentences that stand alone; those of all beans are at most 1000 characters together.
     */
    String text();
}
