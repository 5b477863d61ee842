package org.dbmcp.bench;

/** What is measured in one column of the table: the product, a floor, or a peer. */
interface Side {
    /** Another caller. */
    Caller caller() throws Exception;
}
