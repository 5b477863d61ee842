package org.dbmcp.bench;

import java.io.IOException;

/** One caller with a connection of its own, who waits for each answer. */
interface Caller extends AutoCloseable {
    /** Asks once and checks the answer; gives its size in bytes. */
    long call() throws Exception;

    @Override
    void close() throws IOException;
}
