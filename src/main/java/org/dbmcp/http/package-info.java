/**
 * HTTP in, JSON-RPC messages on: the endpoint, who may reach it, its limits, and how answers are
 * written.
 *
 * <p>Imports mcp.era, json, jsonrpc, access and config.
 */
package org.dbmcp.http;
