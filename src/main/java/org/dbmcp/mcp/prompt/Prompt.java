package org.dbmcp.mcp.prompt;

import java.util.Map;
import org.dbmcp.mcp.Call;

/** A text that a person picks to start with. To be a bean is all it takes to be offered. */
public interface Prompt {
    /** Its name, words and arguments; the same each time. */
    PromptSpec spec();

    /**
     * The messages, or questions.
     *
     * @param arguments their values by their names; every required one is there
     */
    PromptResult get(Map<String, String> arguments, Call call);
}
