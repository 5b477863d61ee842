/**
 * Completion of the arguments of prompts and resource templates.
 *
 * <p>Imports mcp, json, jsonrpc, access and failure.
 */
package org.dbmcp.mcp.completion;
