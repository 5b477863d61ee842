package org.dbmcp.mcp.completion;

import java.util.List;
import java.util.Map;
import org.dbmcp.mcp.Call;

/** Proposes values for one argument. To be a bean is all it takes to be offered. */
public interface Completer {
    /** Whose argument. */
    Reference reference();

    /** Which argument. */
    String argument();

    /**
     * All values that fit and that the caller may see, the best first.
     *
     * @param started what is typed so far; may be empty
     * @param others the arguments that are chosen already
     */
    List<String> complete(String started, Map<String, String> others, Call call);
}
