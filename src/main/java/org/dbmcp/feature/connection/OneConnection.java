package org.dbmcp.feature.connection;

import org.dbmcp.json.Describe;
import org.dbmcp.json.Keyword;

/** The argument of a tool that is about one connection. */
public record OneConnection(
        @Describe("Connection or configuration")
                @Keyword(name = "x-mcp-header", value = "Connection")
                String connection) {}
