/**
 * Resources and their templates: what one is, the catalogue of all, and the methods that list and
 * read them.
 *
 * <p>Imports mcp, json, jsonrpc, access and failure.
 */
package org.dbmcp.mcp.resource;
