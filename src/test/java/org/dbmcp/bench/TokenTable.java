package org.dbmcp.bench;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dbmcp.access.Caller;
import org.dbmcp.config.AnswerSettings;
import org.dbmcp.config.ResultFormat;
import org.dbmcp.feature.Bench;
import org.dbmcp.feature.query.ExecuteQuery;
import org.dbmcp.feature.query.PagesBench;
import org.dbmcp.mcp.Content;
import org.dbmcp.mcp.tool.ToolResult;

/**
 * What a model pays for an answer, in tokens of a real tokenizer: typical results in each of our
 * formats, text blocks and structured content apart, and in the formats of other servers.
 */
final class TokenTable implements AutoCloseable {
    /** A name whose length and letters are always the same. */
    static final String CONNECTION = "sales";

    /** As shipped. */
    private static final AnswerSettings SHIPPED = new AnswerSettings(ResultFormat.JSON, 0, 16_384);

    private final Encoding encoding =
            Encodings.newDefaultEncodingRegistry().getEncoding(EncodingType.O200K_BASE);

    private final Bench bench = new Bench();
    private final ExecuteQuery tool =
            new ExecuteQuery(bench.databases, Bench.QUERIES, SHIPPED, PagesBench.pages(0));

    TokenTable() {
        bench.databases.open(Caller.ANONYMOUS, CONNECTION, bench.settings);
    }

    @Override
    public void close() {
        bench.close();
    }

    /** The table in Markdown. */
    String markdown() {
        StringBuilder table = new StringBuilder();
        line(table, "Sent", TypicalResult::title);
        table.append("|---|").append("---:|".repeat(TypicalResult.values().length)).append('\n');
        line(table, "**nothing asked for**, all of it", this::asShipped);
        for (ResultFormat format : ResultFormat.values()) {
            String name = "`" + format.name().toLowerCase(Locale.ROOT) + "`";
            line(table, name, result -> parts(ask(result, Optional.of(format))));
        }
        for (TokenPeer peer : TokenPeer.values()) {
            line(table, peer.title(), result -> theirs(peer, result) + "");
        }
        return table.toString();
    }

    private static void line(
            StringBuilder table, String head, Function<TypicalResult, String> cell) {
        table.append(
                Arrays.stream(TypicalResult.values())
                        .map(cell)
                        .collect(Collectors.joining(" | ", "| " + head + " | ", " |\n")));
    }

    private String asShipped(TypicalResult result) {
        ToolResult.Done done = ask(result, Optional.empty());
        return "**" + (count(text(done)) + count(structured(done))) + "**";
    }

    private String parts(ToolResult.Done done) {
        return count(text(done)) + " + " + count(structured(done));
    }

    /** What a peer's text of the result costs. */
    int theirs(TokenPeer peer, TypicalResult result) {
        return count(peer.text(rows(result), result.sql()));
    }

    /** What our text of the result costs. */
    int ours(ResultFormat format, TypicalResult result) {
        return count(text(ask(result, Optional.of(format))));
    }

    private int count(String text) {
        return encoding.countTokens(text);
    }

    private ToolResult.Done ask(TypicalResult result, Optional<ResultFormat> format) {
        return (ToolResult.Done)
                tool.call(
                        new ExecuteQuery.Arguments(
                                CONNECTION,
                                result.sql(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                format,
                                Optional.empty()),
                        Bench.CALL);
    }

    private static String text(ToolResult.Done done) {
        return done.content().stream()
                .map(block -> ((Content.Text) block).text())
                .collect(Collectors.joining("\n"));
    }

    /** How long a call took must not count. */
    private static String structured(ToolResult.Done done) {
        return done.structured().toString().replaceAll("\"elapsedMs\":[0-9]+", "\"elapsedMs\":1");
    }

    private TokenPeer.Rows rows(TypicalResult result) {
        JsonObject structured = ask(result, Optional.of(ResultFormat.STRUCTURED)).structured();
        List<JsonObject> columns = structured.getJsonArray("columns").getValuesAs(JsonObject.class);
        return new TokenPeer.Rows(
                columns.stream().map(each -> each.getString("name")).toList(),
                columns.stream().map(each -> each.getString("type")).toList(),
                structured.getJsonArray("rows").getValuesAs(JsonArray.class).stream()
                        .map(List::copyOf)
                        .toList());
    }
}
