package org.dbmcp.mcp;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.dbmcp.access.Caller;
import org.dbmcp.json.StrictJson;

/** Calls for tests, of an anonymous client that can do nothing. */
public final class Calls {
    private Calls() {}

    /** A call with these parameters. */
    public static Call with(String params) {
        return with(params, Answers.NONE);
    }

    /** A call with these parameters, made again with answers. */
    public static Call with(String params, Answers answers) {
        JsonObject object = StrictJson.read(params).asJsonObject();
        return new Call(
                "call-1",
                "test",
                object,
                new Client("", "", JsonValue.EMPTY_JSON_OBJECT),
                Caller.ANONYMOUS,
                answers,
                Outlet.NONE,
                new Cancellation());
    }
}
