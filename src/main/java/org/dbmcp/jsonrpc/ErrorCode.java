package org.dbmcp.jsonrpc;

/**
 * The error codes of JSON-RPC 2.0 and those that MCP adds (2026-07-28, and -32002 of the 2025
 * revisions).
 */
public final class ErrorCode {
    public static final int PARSE_ERROR = -32700;
    public static final int INVALID_REQUEST = -32600;
    public static final int METHOD_NOT_FOUND = -32601;
    public static final int INVALID_PARAMS = -32602;
    public static final int INTERNAL_ERROR = -32603;
    public static final int UNSUPPORTED_LEGACY_VERSION = -32000;
    public static final int LEGACY_RESOURCE_NOT_FOUND = -32002;
    public static final int HEADER_MISMATCH = -32020;
    public static final int MISSING_CLIENT_CAPABILITY = -32021;
    public static final int UNSUPPORTED_VERSION = -32022;

    private ErrorCode() {}
}
