package org.dbmcp.mcp.resource;

import jakarta.inject.Inject;
import org.dbmcp.Part;
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
        return resources.read(uri, call).orElseThrow(() -> notFound(uri));
    }

    private static ProtocolError notFound(String uri) {
        return new ProtocolError(
                ErrorCode.INVALID_PARAMS,
                "Resource not found",
                Json.createObjectBuilder().add("uri", uri).build());
    }
}
