/**
 * The revisions of 2025, which begin with {@code initialize}. Nothing imports this folder: delete
 * it, and the server speaks 2026-07-28 only.
 *
 * <p>Imports mcp, mcp.era, mcp.tool, json, jsonrpc, access and failure.
 */
package org.dbmcp.mcp.era.session;
