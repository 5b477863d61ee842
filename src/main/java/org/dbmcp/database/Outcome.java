package org.dbmcp.database;

import java.time.Duration;
import java.util.List;
import org.dbmcp.access.Effect;

/**
 * What a statement did, beside the rows that went to the writer.
 *
 * @param verb what it was, such as {@code select}
 * @param effect the most that it can have done
 * @param rowCount rows that were handed to the writer
 * @param affectedRows rows that changed; MySQL and MariaDB count those that matched, changed or
 *     not; -1 when it is not known: the statement gave rows of no change, or more than were read
 * @param generatedKeys what the database made up for inserted rows
 * @param truncated whether there are more rows
 * @param warnings what the database remarked
 * @param elapsed from sending the statement to its last row
 */
public record Outcome(
        String verb,
        Effect effect,
        int rowCount,
        long affectedRows,
        List<Object> generatedKeys,
        boolean truncated,
        List<String> warnings,
        Duration elapsed) {}
