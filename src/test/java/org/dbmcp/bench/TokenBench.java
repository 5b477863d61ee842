package org.dbmcp.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dbmcp.config.AnswerSettings;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.config.ResultFormat;
import org.dbmcp.feature.Bench;
import org.dbmcp.feature.query.ExecuteQuery;
import org.dbmcp.feature.query.PagesBench;
import org.dbmcp.mcp.Content;
import org.dbmcp.mcp.tool.ToolResult;

/**
 * What a model pays for an answer, in tokens of the tokenizer o200k_base: five typical results in
 * each format, the text blocks and the structured content apart. Run it by hand:
 *
 * <pre>
 * ./mvnw -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/classes:target/test-classes:$(cat target/classpath) org.dbmcp.bench.TokenBench
 * </pre>
 */
public final class TokenBench {
    private static final String PERSON =
            "SELECT X AS id, 'Customer ' || X AS name, 'c' || X || '@example.com' AS email,"
                    + " DATEADD(DAY, X, DATE '2026-01-31') AS since, MOD(X, 3) = 0 AS active,"
                    + " CAST(X * 12.5 AS DECIMAL(10, 2)) AS balance FROM SYSTEM_RANGE(1, %d)";

    private static final QuerySettings SETTINGS =
            new QuerySettings(
                    1_000,
                    1_000,
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(60),
                    1 << 22,
                    4_096,
                    1_024,
                    100_000,
                    1 << 20,
                    1_000,
                    Duration.ofSeconds(10));

    private TokenBench() {}

    /** Prints a table. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, UTF_8);
        Encoding encoding =
                Encodings.newDefaultEncodingRegistry().getEncoding(EncodingType.O200K_BASE);
        try (Bench bench = new Bench()) {
            bench.open();
            ExecuteQuery tool =
                    new ExecuteQuery(
                            bench.databases,
                            SETTINGS,
                            new AnswerSettings(ResultFormat.JSON, 0, 16_384),
                            PagesBench.pages(0));
            out.println("| Result | Format | Text | Structured | Bytes of text |");
            out.println("|---|---|---|---|---|");
            results()
                    .forEach(
                            (name, sql) -> {
                                for (ResultFormat each : ResultFormat.values()) {
                                    out.println(row(encoding, tool, bench.name, name, sql, each));
                                }
                            });
        }
    }

    private static Map<String, String> results() {
        Map<String, String> results = new LinkedHashMap<>();
        results.put("one row of 6", PERSON.formatted(1));
        results.put("20 rows of 6", PERSON.formatted(20));
        results.put("100 rows of 6", PERSON.formatted(100));
        results.put(
                "10 rows of 20",
                IntStream.rangeClosed(1, 20)
                        .mapToObj("'value ' || X * %1$d AS measurement_%1$d"::formatted)
                        .collect(Collectors.joining(", ", "SELECT ", " FROM SYSTEM_RANGE(1, 10)")));
        results.put(
                "12 rows of 4, with NULL",
                "SELECT X AS \"month\", X * 1234.5 AS revenue, CASE WHEN X > 2 THEN X * 10 END AS growth,"
                        + " NULL AS remark FROM SYSTEM_RANGE(1, 12)");
        return results;
    }

    private static String row(
            Encoding encoding,
            ExecuteQuery tool,
            String connection,
            String name,
            String sql,
            ResultFormat format) {
        ToolResult.Done done =
                (ToolResult.Done)
                        tool.call(
                                new ExecuteQuery.Arguments(
                                        connection,
                                        sql,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(format),
                                        Optional.empty()),
                                Bench.CALL);
        String text =
                done.content().stream()
                        .map(block -> ((Content.Text) block).text())
                        .collect(Collectors.joining("\n"));
        return "| %s | %s | %d | %d | %d |"
                .formatted(
                        name,
                        format.name().toLowerCase(Locale.ROOT),
                        encoding.countTokens(text),
                        encoding.countTokens(done.structured().toString()),
                        text.getBytes(UTF_8).length);
    }
}
