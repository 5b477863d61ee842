/**
 * What watches, from above: health, the line at the start, and one log line per tool call.
 *
 * <p>Imports mcp.tool, database, config and failure.
 */
package org.dbmcp.observe;
