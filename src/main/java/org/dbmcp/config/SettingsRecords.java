package org.dbmcp.config;

import static org.dbmcp.failure.FailureKind.MISCONFIGURED;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.access.Destinations;
import org.dbmcp.failure.Failure;

/** Which settings there are, and the bounds of each. */
final class SettingsRecords {
    private static final Pattern ORIGIN = Pattern.compile("\\*|[a-z][a-z0-9+.-]*://[^/\\s*]+");
    private static final Pattern HOST = Pattern.compile("\\*|[A-Za-z0-9._:\\[\\]-]+");
    private static final Pattern TOOLSET = Pattern.compile("[a-z]+");
    private static final Duration INSTANT = Duration.ofMillis(10);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MEBIBYTE = 1 << 20;
    private static final int KEY_BYTES = 32;

    private SettingsRecords() {}

    static HttpSettings http(SettingsReader reader) {
        int maxBodyBytes = reader.number("dbmcp.http.max-body-bytes", 1024, 64 * MEBIBYTE);
        return new HttpSettings(
                reader.words(
                        "dbmcp.http.allowed-origins",
                        ORIGIN.asMatchPredicate(),
                        "origins (scheme://host:port) or *"),
                reader.words(
                        "dbmcp.http.allowed-hosts", HOST.asMatchPredicate(), "host names or *"),
                maxBodyBytes,
                reader.number("dbmcp.http.max-held-bytes", maxBodyBytes, 1024 * MEBIBYTE),
                reader.duration("dbmcp.http.max-arrival", INSTANT, HOUR),
                reader.duration("dbmcp.http.silence", INSTANT, HOUR),
                reader.duration("dbmcp.http.keep-alive", INSTANT, HOUR),
                reader.number("dbmcp.http.max-inline", 0, 16),
                reader.number("dbmcp.http.max-calls", 1, 10_000),
                reader.duration("dbmcp.http.max-wait", Duration.ZERO, HOUR));
    }

    static ShareSettings share(SettingsReader reader, HttpSettings http) {
        return new ShareSettings(
                reader.number("dbmcp.http.max-calls-per-caller", 1, 10_000),
                reader.number(
                        "dbmcp.http.max-held-bytes-per-caller",
                        http.maxBodyBytes(),
                        1024 * MEBIBYTE));
    }

    static MessageSettings message(SettingsReader reader) {
        return new MessageSettings(
                reader.number("dbmcp.http.max-depth", 8, 64),
                reader.number("dbmcp.http.max-keys", 100, 1_000_000));
    }

    static PaceSettings pace(SettingsReader reader) {
        return new PaceSettings(
                reader.number("dbmcp.http.max-calls-per-second", 1, 1_000_000),
                reader.number("dbmcp.http.max-failed-keys-per-minute", 1, 1_000_000));
    }

    static QuerySettings query(SettingsReader reader) {
        int maxRows = reader.number("dbmcp.query.max-rows", 1, 1_000_000);
        Duration maxTimeout = reader.duration("dbmcp.query.max-timeout", INSTANT, HOUR);
        return new QuerySettings(
                reader.number("dbmcp.query.default-max-rows", 1, maxRows),
                maxRows,
                reader.duration("dbmcp.query.default-timeout", INSTANT, maxTimeout),
                maxTimeout,
                reader.number("dbmcp.query.max-result-bytes", 1024, 256 * MEBIBYTE),
                reader.number("dbmcp.query.max-cell-chars", 16, 64 * MEBIBYTE),
                reader.number("dbmcp.query.max-binary-bytes", 0, 64 * MEBIBYTE),
                reader.number("dbmcp.query.max-statement-chars", 16, 64 * MEBIBYTE),
                reader.number("dbmcp.query.max-fetch-bytes", MEBIBYTE, 1024 * MEBIBYTE),
                reader.number("dbmcp.query.max-params", 1, 10_000),
                reader.duration("dbmcp.query.lock-timeout", SECOND, HOUR));
    }

    static AnswerSettings answers(SettingsReader reader) {
        return new AnswerSettings(
                reader.choice(
                        "dbmcp.query.format",
                        ResultFormat.values(),
                        format -> format.name().toLowerCase(Locale.ROOT)),
                reader.number("dbmcp.query.max-tokens", 0, 10_000_000),
                reader.number("dbmcp.query.max-repeated-bytes", 0, 256 * MEBIBYTE));
    }

    static PageSettings pages(SettingsReader reader) {
        int maxBytes = reader.number("dbmcp.pages.max-bytes", 1024, 1024 * MEBIBYTE);
        return new PageSettings(
                reader.number("dbmcp.pages.max-rows", 0, 10_000_000),
                maxBytes,
                reader.number("dbmcp.pages.max-total-bytes", maxBytes, Integer.MAX_VALUE),
                reader.number("dbmcp.pages.max-per-caller", 1, 1_000),
                reader.duration("dbmcp.pages.life", SECOND, Duration.ofDays(1)),
                Path.of(System.getProperty("java.io.tmpdir")));
    }

    static SchemaSettings schema(SettingsReader reader) {
        return new SchemaSettings(reader.duration("dbmcp.schema.life", Duration.ZERO, HOUR));
    }

    static ToolSettings tools(SettingsReader reader) {
        return new ToolSettings(
                reader.words("dbmcp.toolsets", TOOLSET.asMatchPredicate(), "toolsets"),
                reader.flag("dbmcp.tools.read-only"));
    }

    static ConnectionPolicy policy(SettingsReader reader, Destinations destinations) {
        return new ConnectionPolicy(
                reader.flag("dbmcp.connections.ad-hoc"),
                reader.choice(
                        "dbmcp.connections.ad-hoc-access",
                        AccessLevel.values(),
                        AccessLevel::label),
                reader.number("dbmcp.connections.max-open", 1, 10_000),
                reader.number("dbmcp.connections.max-ad-hoc-per-caller", 1, 10_000),
                reader.number("dbmcp.connections.max-imports", 1, 10_000),
                reader.duration("dbmcp.connections.idle-close", INSTANT, Duration.ofDays(7)),
                reader.flag("dbmcp.connections.refuse-privileged"),
                reader.flag("dbmcp.health.details"),
                destinations,
                new SessionBounds(
                        reader.number("dbmcp.connections.max-waiting", 0, 10_000),
                        reader.number("dbmcp.connections.max-sessions", 1, 10_000)));
    }

    /** Never names the value, only its length. */
    static SigningKey signingKey(SettingsReader reader) {
        Secret key = reader.secret("dbmcp.signing-key").orElseGet(SettingsRecords::random);
        int bytes = key.reveal().getBytes(StandardCharsets.UTF_8).length;
        if (bytes < KEY_BYTES) {
            throw new Failure(
                    MISCONFIGURED,
                    "Setting 'dbmcp.signing-key' must have at least %s bytes, not %s"
                            .formatted(KEY_BYTES, bytes));
        }
        return new SigningKey(key);
    }

    private static Secret random() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Secret(HexFormat.of().formatHex(bytes));
    }
}
