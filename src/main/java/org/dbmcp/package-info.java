/** The Database MCP Server: a Model Context Protocol server for SQL databases. */
package org.dbmcp;
