/**
 * Prompts: what one is, the catalogue of all, and the methods that list and get them.
 *
 * <p>Imports mcp, json, jsonrpc, access and failure.
 */
package org.dbmcp.mcp.prompt;
