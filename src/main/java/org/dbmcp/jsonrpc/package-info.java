/**
 * JSON-RPC 2.0 and nothing else.
 *
 * <p>Imports nothing of this project.
 */
package org.dbmcp.jsonrpc;
