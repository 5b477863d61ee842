package org.dbmcp.mcp.completion;

import java.util.List;
import java.util.Map;
import org.dbmcp.mcp.Call;

/** Proposes values for an argument. To be a bean is all it takes to be offered. */
public interface Completer {
    /** Whether it has something to propose for this argument. */
    boolean completes(Reference reference, String argument);

    /**
     * All values that fit and that the caller may see, the best first.
     *
     * @param reference whose argument
     * @param argument which one
     * @param started what is typed so far; may be empty
     * @param others the arguments that are chosen already
     */
    List<String> complete(
            Reference reference,
            String argument,
            String started,
            Map<String, String> others,
            Call call);
}
