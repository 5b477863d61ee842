package org.dbmcp.mcp;

import jakarta.json.JsonObject;
import org.dbmcp.access.Caller;

/**
 * One request of a client, whatever revision of the protocol it speaks.
 *
 * @param id a name for this call in logs; ours, not the JSON-RPC id
 * @param method such as {@code tools/call}
 * @param params the method's parameters; empty when there are none
 * @param client what the client says of itself
 * @param caller who calls, as far as it was proven
 * @param answers answers to questions that an earlier round asked
 * @param outlet where news of the running call goes
 * @param cancellation whether it is still wanted
 */
public record Call(
        String id,
        String method,
        JsonObject params,
        Client client,
        Caller caller,
        Answers answers,
        Outlet outlet,
        Cancellation cancellation) {}
