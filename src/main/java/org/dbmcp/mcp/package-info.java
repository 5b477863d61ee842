/**
 * The protocol, blind to eras: a call, its client, its replies, its cancellation, and the method
 * that serves it.
 *
 * <p>Knows no HTTP and no SQL. Imports json, jsonrpc, access and failure.
 */
package org.dbmcp.mcp;
