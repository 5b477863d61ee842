package org.dbmcp.feature.query;

import jakarta.json.JsonObject;
import org.dbmcp.json.Json;

/**
 * Where rows go on that did not fit into an answer.
 *
 * @param handle what fetch_rows takes
 * @param rows how many are kept
 * @param complete whether these are all the rows that there are
 */
record NextPage(String handle, int rows, boolean complete) {
    JsonObject json() {
        return Json.createObjectBuilder()
                .add("next", handle)
                .add("rows", rows)
                .add("complete", complete)
                .build();
    }
}
