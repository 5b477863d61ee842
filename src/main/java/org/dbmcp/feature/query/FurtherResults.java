package org.dbmcp.feature.query;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import org.dbmcp.config.ResultFormat;
import org.dbmcp.json.Json;
import org.dbmcp.json.JsonBuffer;
import org.dbmcp.json.WrittenArray;
import org.dbmcp.result.AnswerRows;

/** The results of a procedure behind its first one. */
final class FurtherResults {
    private FurtherResults() {}

    /** For programs: rows as arrays under their columns. */
    static JsonArray structured(List<AnswerRows> results, boolean withRows, ResultFormat format) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (AnswerRows each : results) {
            JsonObjectBuilder one =
                    Json.createObjectBuilder().add("columns", ColumnsJson.whole(each.columns()));
            JsonArray arrays = withRows ? each.arrays() : null;
            if (arrays != null) {
                one.add("rows", arrays);
            }
            all.add(figures(one, each, format));
        }
        return all.build();
    }

    /** For models: rows as objects. */
    static JsonArray text(List<AnswerRows> results, ResultFormat format) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (AnswerRows each : results) {
            JsonBuffer rows = new JsonBuffer().put('[');
            each.parts().forEach(rows::put);
            JsonObjectBuilder one =
                    Json.createObjectBuilder().add("rows", new WrittenArray(rows.put(']')));
            all.add(figures(one, each, format).add("columns", ColumnsJson.brief(each.columns())));
        }
        return all.build();
    }

    private static JsonObjectBuilder figures(
            JsonObjectBuilder one, AnswerRows rows, ResultFormat format) {
        one.add("rowCount", rows.count()).add("truncated", rows.cut() != null);
        return rows.cut() == null
                ? one
                : one.add("truncation", Truncation.further(rows, format).text());
    }

    /** Why some of them were cut, each by its number among all results. */
    static List<String> notes(List<AnswerRows> results, ResultFormat format) {
        List<String> notes = new ArrayList<>();
        int number = 1;
        for (AnswerRows each : results) {
            number++;
            if (each.cut() != null) {
                notes.add(
                        "Result %s: %s".formatted(number, Truncation.further(each, format).text()));
            }
        }
        return notes;
    }
}
