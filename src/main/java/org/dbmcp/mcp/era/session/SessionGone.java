package org.dbmcp.mcp.era.session;

import java.io.Serial;

/** A session of ours that has ended, has expired or was tampered with: the client begins anew. */
final class SessionGone extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;
}
