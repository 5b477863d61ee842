package org.dbmcp.mcp.era.session;

import org.dbmcp.mcp.Client;

/**
 * The client as far as it is known when it posts.
 *
 * @param revision the revision it speaks
 * @param client what it said of itself; nothing when it has no session
 * @param scope within which its request ids are its own
 * @param session the id of its session; null when it has none
 */
record Speaker(Revision revision, Client client, String scope, String session) {}
