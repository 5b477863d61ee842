package org.dbmcp.result;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What an answer says beside its rows, which costs tokens as well. It is asked only where tokens
 * are bounded.
 *
 * @param first about how many tokens stand around the rows of the first result, at most
 * @param further the same for each result behind it
 */
public record Frame(ToLongFunction<List<Column>> first, ToLongFunction<List<Column>> further) {
    /** Nothing. */
    public static final Frame NONE = new Frame(columns -> 0, columns -> 0);

    /** Of a result behind the first one. */
    Frame next() {
        return new Frame(further, further);
    }
}
