package org.dbmcp.mcp.resource;

import jakarta.inject.Inject;
import org.dbmcp.Part;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.json.Json;
import org.dbmcp.jsonrpc.ErrorCode;
import org.dbmcp.jsonrpc.ProtocolError;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.Method;
import org.dbmcp.mcp.Params;
import org.dbmcp.mcp.Reply;

/**
 * Reads a resource: {@code resources/read}. An address under which there is nothing is -32602 with
 * the address as {@code data.uri}, by which an era knows it.
 */
@Part
public class ReadResource implements Method {
    private final ResourceCatalog resources;

    @Inject
    public ReadResource(ResourceCatalog resources) {
        this.resources = resources;
    }

    @Override
    public String name() {
        return "resources/read";
    }

    @Override
    public Reply answer(Call call) {
        String uri = Params.string(call.params(), "uri");
        try {
            return resources.read(uri, call).orElseThrow(() -> notFound(uri));
        } catch (InvalidAddress invalid) {
            // without data.uri, by which it would be taken for one under which there is nothing
            throw new ProtocolError(ErrorCode.INVALID_PARAMS, invalid.getMessage());
        } catch (Failure failure) {
            throw unreadable(uri, failure);
        }
    }

    /** What the caller named wrongly is not there; the rest is nobody's mistake in the message. */
    private static ProtocolError unreadable(String uri, Failure failure) {
        boolean unknown =
                failure.kind() == FailureKind.UNKNOWN_CONNECTION
                        || failure.kind() == FailureKind.INVALID_ARGUMENT;
        if (unknown) {
            return notFound(uri);
        }
        if (failure.kind() == FailureKind.INTERNAL) {
            throw failure;
        }
        return new ProtocolError(
                ErrorCode.INTERNAL_ERROR,
                failure.getMessage(),
                Json.createObjectBuilder()
                        .add("uri", uri)
                        .add("code", failure.kind().code())
                        .add("retryable", failure.kind().retryable())
                        .build());
    }

    private static ProtocolError notFound(String uri) {
        return new ProtocolError(
                ErrorCode.INVALID_PARAMS,
                "Resource not found",
                Json.createObjectBuilder().add("uri", uri).build());
    }
}
