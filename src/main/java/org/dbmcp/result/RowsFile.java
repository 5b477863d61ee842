package org.dbmcp.result;

import java.io.IOException;
import java.util.List;

/** One format of a file of rows. */
interface RowsFile {
    /** What stands before the first row. */
    void begin(List<Column> columns) throws IOException;

    /** One more row. */
    void row(WrittenRow row) throws IOException;

    /** What stands behind the last one; all of it is written then. */
    void end() throws IOException;
}
