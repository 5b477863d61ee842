package org.dbmcp.mcp.tool;

import static java.lang.System.Logger.Level.ERROR;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.json.InvalidValue;
import org.dbmcp.json.Json;
import org.dbmcp.json.JsonText;
import org.dbmcp.mcp.Content;

/** The one place that words a failure: what went wrong, and whose move it is. */
final class FailureReply {
    private static final System.Logger LOG = System.getLogger(FailureReply.class.getName());

    private static final int LONGEST_ECHO = 2000;

    private FailureReply() {}

    /**
     * The failed result.
     *
     * @param echo what to repeat of the call
     */
    static ToolResult.Done of(Throwable thrown, Map<String, String> echo) {
        JsonObject json = json(failure(thrown), echo);
        return new ToolResult.Done(List.of(new Content.Text(JsonText.pretty(json))), json, true);
    }

    private static Failure failure(Throwable thrown) {
        if (thrown instanceof InvalidValue invalid) {
            return new Failure(FailureKind.INVALID_ARGUMENT, invalid.getMessage());
        }
        if (thrown instanceof Failure failure && failure.kind() != FailureKind.INTERNAL) {
            return failure;
        }
        String incident = UUID.randomUUID().toString();
        LOG.log(ERROR, "Incident " + incident, thrown);
        return new Failure(FailureKind.INTERNAL, "Internal error, incident " + incident);
    }

    private static JsonObject json(Failure failure, Map<String, String> echo) {
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("success", false).add("error", failure.getMessage());
        // In a fixed order, whatever map a tool made.
        new TreeMap<>(echo).forEach((key, text) -> json.add(key, cut(text)));
        json.add("code", failure.kind().code());
        if (failure.sqlState() != null) {
            json.add("sqlState", failure.sqlState());
        }
        if (failure.position() > 0) {
            json.add("position", failure.position());
        }
        if (failure.excerpt() != null) {
            json.add("excerpt", failure.excerpt());
        }
        String hint = hint(failure);
        if (hint != null) {
            json.add("hint", hint);
        }
        return json.add("retryable", failure.kind().retryable()).build();
    }

    /** Enough to know it again: the caller has the rest. */
    private static String cut(String text) {
        return text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "…";
    }

    private static String hint(Failure failure) {
        if (failure.hint() != null) {
            return failure.hint();
        }
        return switch (failure.kind().mender()) {
            case MODEL -> null;
            case OPERATOR ->
                    failure.kind().retryable()
                            ? "Try again later, or ask the operator of this server"
                            : "Ask the operator of this server; another query will not help";
            case DEVELOPER -> "Tell the operator of this server the incident's number";
        };
    }
}
