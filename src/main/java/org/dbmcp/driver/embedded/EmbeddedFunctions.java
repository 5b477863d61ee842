package org.dbmcp.driver.embedded;

import java.util.Map;
import org.dbmcp.sql.Danger;
import org.dbmcp.sql.FunctionRules;

/** The functions of H2 that do more than compute. */
final class EmbeddedFunctions {
    static final FunctionRules RULES =
            new FunctionRules(
                    FunctionRules.named(
                            Map.of(
                                    Danger.FILES,
                                    "csvread csvwrite file_read file_write",
                                    Danger.NETWORK,
                                    "link_schema",
                                    Danger.SERVER,
                                    "abort_session cancel_session memory_free",
                                    Danger.CHANGES,
                                    "nextval")));

    private EmbeddedFunctions() {}
}
