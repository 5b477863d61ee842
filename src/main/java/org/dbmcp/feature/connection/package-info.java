/**
 * Connections as a model sees them: open, look at, test, close, store, export and import them.
 *
 * <p>Imports mcp, json, database, config, access and failure.
 */
package org.dbmcp.feature.connection;
