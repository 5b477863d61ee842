/**
 * What differs between revisions of the protocol: which one a message belongs to, and what the eras
 * share.
 *
 * <p>Knows no HTTP beyond headers and statuses. Imports mcp, jsonrpc, access, failure and config.
 */
package org.dbmcp.mcp.era;
