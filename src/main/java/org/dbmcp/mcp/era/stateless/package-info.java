/**
 * Revision 2026-07-28: each request says everything about itself, and nothing is remembered.
 *
 * <p>Imports mcp, mcp.era, mcp.tool, json, jsonrpc and failure.
 */
package org.dbmcp.mcp.era.stateless;
