package org.dbmcp.driver.postgresql;

import static java.util.stream.Collectors.joining;

import java.util.Collections;
import org.dbmcp.driver.IndexTrial;

/**
 * The extension of this name, which knows indexes that a planner takes for real. They live in the
 * memory of a session: neither a rollback nor DISCARD ALL takes them away.
 *
 * @param schema where it is installed, between quotes
 */
record HypoPg(String schema) implements IndexTrial {
    @Override
    public String method() {
        return "hypopg";
    }

    /** One that may be left would falsify all costs; values are not known, so none are guessed. */
    @Override
    public String begin() {
        return "ROLLBACK; SET plan_cache_mode = force_generic_plan; " + forget();
    }

    /** Plans that are kept do not know of a new index. */
    @Override
    public String suppose() {
        return """
               SELECT h.indexname AS name, %1$s.hypopg_relation_size(h.indexrelid) AS bytes
               FROM %1$s.hypopg_create_index(CAST(? AS pg_catalog.text)) h; DISCARD PLANS
               """
                .formatted(schema);
    }

    @Override
    public String forget() {
        return "SELECT %s.hypopg_reset()".formatted(schema);
    }

    @Override
    public String keep(String name, String sql) {
        return "PREPARE %s AS %s".formatted(name, sql);
    }

    @Override
    public String kept(String name, int values) {
        return Collections.nCopies(values, "NULL").stream()
                .collect(joining(", ", "EXECUTE " + name + " (", ")"));
    }

    @Override
    public String end() {
        return "ROLLBACK; " + forget();
    }
}
