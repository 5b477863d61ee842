package org.dbmcp.mcp;

import java.util.Optional;

/** Files that whoever has a token for one may take away, without a key. */
public interface Downloads {
    /** The file; empty when the token is none of ours, or over. */
    Optional<Download> find(String token);
}
