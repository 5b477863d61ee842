package org.dbmcp.stress;

/** What requests are spoilt with. */
final class Oddities {
    static final String TEXT = "\"(?:[^\"\\\\]++|\\\\.)*+\"";
    static final String VALUE = TEXT + "|-?[0-9]+|true|false|null|\\{\\}|\\[\\]";
    static final String[] METHODS = {
        "GET",
        "PUT",
        "DELETE",
        "OPTIONS",
        "TRACE",
        "CONNECT",
        "PATCH",
        "post",
        "P",
        "PO ST",
        "",
        "PRI",
        "X".repeat(300)
    };
    static final String[] PATHS = {
        "/",
        "/mcp/",
        "//mcp",
        "/mcp;x=1",
        "/mcp?x=%zz",
        "/mcp?{`^",
        "/mc`",
        "/{mcp}",
        "/%6dcp",
        "/mcp%00",
        "/../mcp",
        "/mcp#x",
        "*",
        "http://localhost/mcp",
        "http://evil.example/mcp",
        "/mcp/../mcp",
        "/health/ready",
        "/health/x",
        "/" + "a".repeat(9000),
        "/\u00ff",
        "/.well-known/x",
        "mcp",
        "/mcp\\..",
        "/WEB-INF/web.xml",
        "/mcp/%2e%2e/WEB-INF/web.xml",
        "/ibm/api"
    };
    static final String[] VERSIONS = {
        "HTTP/1.0",
        "HTTP/2.0",
        "HTTP/9.9",
        "HTTP/1.2",
        "HTTP/0.9",
        "HTTP/1",
        "http/1.1",
        "HTTPS/1.1",
        "X",
        ""
    };
    static final String[] CHUNK_ENDS = {
        "",
        "\r\n",
        "\r\n0\r\n",
        "\r\n0\r\nX-Trailer: 1\r\n\r\n",
        "\r\n-1\r\n\r\n",
        "\r\nzz\r\n\r\n",
        "\r\nFFFFFFFFFFFFFFFFF\r\n",
        "\r\n7fffffff\r\nx",
        "\r\n1;x=\"y\r\n0\r\n\r\n",
        "\n0\n\n",
        "xx0\r\n\r\n"
    };
    static final String[] ENCODINGS = {
        "chunked",
        "gzip, chunked",
        "identity",
        "chunked, chunked",
        "xchunked",
        " chunked",
        "CHUNKED",
        "\u000bchunked"
    };
    static final String[] ADDITIONS = {
        "Expect: 100-continue",
        "Expect: x",
        "Upgrade: h2c",
        "Upgrade: websocket",
        "Connection: upgrade, close",
        "HTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA",
        "Content-Encoding: gzip",
        "Range: bytes=0-1",
        "TE: trailers",
        "Authorization: Basic !!!",
        "Authorization:",
        "Cookie: a=" + "b".repeat(5000),
        "Cookie: \"=;;,",
        "Mcp-Session-Id: x.y.z",
        "traceparent: 00-zz",
        "Last-Event-ID: 5",
        "X-HTTP-Method-Override: DELETE",
        "Origin: http://localhost\u0000",
        "Accept: ;;;q=",
        "Accept: */*;q=nan",
        "Content-Type: ;",
        "Accept-Language: -",
        "Host: localhost",
        "X-Forwarded-Host: evil.example",
        ": empty",
        "No colon",
        " folded: 1",
        "X\u0001: 1",
        "$WSIS: true",
        "$WSSC: https",
        "X-Request-Id: \u00ff"
    };
    static final String[] SPLICES = {
        "\r", "\n", "\r\n", "\r\n\r\n", "\u0000", ":", " ", "\t", "%", "\u00ff", "\r\n ", "\u007f"
    };
    static final String[] VALUES = {
        "null",
        "true",
        "[]",
        "{}",
        "\"\"",
        "0",
        "-1",
        "3.5",
        "[null]",
        "{\"a\":[{}]}",
        "\"\\u0000\""
    };
    static final String[] NUMBERS = {
        "1e999999999", "-1e-999999999", "-0", "01", "NaN", "9223372036854775808", "1e400", "+1"
    };
    static final String[] BROKEN_TEXT = {
        "\u00c0\u00af",
        "\u00ff",
        "\u00ed\u00a0\u0080",
        "\u00f4\u0090\u0080\u0080",
        "\u0080",
        "\u00e2\u0082"
    };

    private Oddities() {}
}
