package org.dbmcp.mcp.era;

import static org.dbmcp.jsonrpc.ErrorCode.INTERNAL_ERROR;
import static org.dbmcp.jsonrpc.ErrorCode.INVALID_PARAMS;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.failure.FailureKind.Mender;
import org.dbmcp.jsonrpc.ProtocolError;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.Method;
import org.dbmcp.mcp.Reply;

/** One go at a method: whatever it throws becomes a JSON-RPC error. */
public final class Attempt {
    private static final Logger LOG = System.getLogger(Attempt.class.getName());

    private Attempt() {}

    /**
     * The method's reply.
     *
     * @throws ProtocolError if it has none; what was not foreseen is logged and answered without
     *     its words
     */
    public static Reply at(Method method, Call call) {
        try {
            return method.answer(call);
        } catch (ProtocolError e) {
            throw e;
        } catch (Throwable thrown) {
            if (thrown instanceof Failure failure && failure.kind() != FailureKind.INTERNAL) {
                throw told(failure);
            }
            LOG.log(Level.ERROR, "Call " + call.id() + " of " + call.method() + " broke", thrown);
            throw new ProtocolError(INTERNAL_ERROR, "Internal error in call " + call.id());
        }
    }

    private static ProtocolError told(Failure failure) {
        boolean mendable = failure.kind().mender() == Mender.MODEL;
        return new ProtocolError(mendable ? INVALID_PARAMS : INTERNAL_ERROR, failure.getMessage());
    }
}
