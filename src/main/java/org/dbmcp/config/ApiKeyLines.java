package org.dbmcp.config;

import static org.dbmcp.failure.FailureKind.MISCONFIGURED;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dbmcp.access.ApiKey;
import org.dbmcp.failure.Failure;

/**
 * Reads keys, one a line or separated by commas: a name, {@code sha256:} and 64 hexadecimal digits,
 * and maybe when it expires.
 *
 * @param where what faults call the text
 */
record ApiKeyLines(String where) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern HASH = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final int MOST = 1000;

    /**
     * The keys, in their order.
     *
     * @throws Failure naming the line and what is wrong, and never a key or a hash
     */
    List<ApiKey> read(String text) {
        List<ApiKey> keys = new ArrayList<>();
        Set<String> hashes = new HashSet<>();
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            for (String entry : line.replaceFirst("#.*", "").split(",", -1)) {
                if (!entry.isBlank()) {
                    ApiKey key = key(entry.strip().split("\\s+", -1), number);
                    check(hashes.add(key.hash()), number, "has a key that another line has");
                    keys.add(key);
                    check(keys.size() <= MOST, number, "is one too many: at most " + MOST);
                }
            }
        }
        return List.copyOf(keys);
    }

    private ApiKey key(String[] words, int line) {
        check(words.length == 2 || words.length == 3, line, "must be: name sha256:hash [expires]");
        check(
                NAME.matcher(words[0]).matches(),
                line,
                "must begin with a name of letters, digits, '.', '_' and '-', at most 64");
        check(
                HASH.matcher(words[1]).matches(),
                line,
                "must have sha256: and 64 lower-case hexadecimal digits after the name");
        return new ApiKey(
                words[0],
                words[1].substring(words[1].indexOf(':') + 1),
                words.length == 3 ? moment(words[2], line) : Instant.MAX);
    }

    private Instant moment(String text, int line) {
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException e) {
            throw wrong(line, "must end with a date such as 2027-01-31 or 2027-01-31T12:00:00Z");
        }
    }

    private void check(boolean right, int line, String fault) {
        if (!right) {
            throw wrong(line, fault);
        }
    }

    /** Without a cause: its message could quote what stands in the line. */
    private Failure wrong(int line, String fault) {
        return new Failure(MISCONFIGURED, "Line %s of %s %s".formatted(line, where, fault));
    }
}
