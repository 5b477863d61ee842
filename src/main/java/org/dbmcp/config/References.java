package org.dbmcp.config;

import static org.dbmcp.failure.FailureKind.MISCONFIGURED;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dbmcp.failure.Failure;

/**
 * Replaces what a value of the file refers to: {@code ${NAME}} by the environment's variable, an
 * object {@code {"file": path}} by the text of that file. What comes in is never looked at again.
 * {@code $${NAME}} stands for {@code ${NAME}} itself.
 *
 * @param environment the variables
 * @param directory where relative paths start
 */
record References(Map<String, String> environment, Path directory) {
    private static final Pattern VARIABLE =
            Pattern.compile("(\\$?)\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");
    private static final Pattern LAST_LINE_END = Pattern.compile("\\r?\\n\\z");
    private static final long LONGEST = 65_536;

    /**
     * The value of this key as text; empty when it is null.
     *
     * @throws Failure naming the key and the reference, and never what a reference led to
     */
    String resolve(String key, JsonValue value) {
        return switch (value.getValueType()) {
            case NULL -> "";
            case STRING -> expand(key, ((JsonString) value).getString());
            case NUMBER, TRUE, FALSE -> value.toString();
            case OBJECT -> fileOf(key, value.asJsonObject());
            case ARRAY -> list(key, value.asJsonArray());
        };
    }

    private String list(String key, JsonArray values) {
        if (!key.equals("allowFunctions")) {
            throw new Failure(MISCONFIGURED, "'" + key + "' must not be an array");
        }
        return values.stream()
                .map(each -> resolve("an entry of " + key, each))
                .collect(Collectors.joining(","));
    }

    private String expand(String key, String text) {
        return VARIABLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(variable(key, found)));
    }

    private String variable(String key, MatchResult found) {
        if (!found.group(1).isEmpty()) {
            return found.group().substring(1);
        }
        String value = environment.get(found.group(2));
        if (value == null) {
            throw new Failure(
                    MISCONFIGURED,
                    "'%s' refers to the variable %s, which is not set"
                            .formatted(key, found.group(2)));
        }
        return value;
    }

    private String fileOf(String key, JsonObject reference) {
        if (reference.size() != 1 || !(reference.get("file") instanceof JsonString path)) {
            throw new Failure(
                    MISCONFIGURED,
                    "'" + key + "' must be a plain value or {\"file\": \"path of a secret\"}");
        }
        Path file = path(key, path.getString());
        try {
            if (Files.size(file) > LONGEST) {
                throw new Failure(
                        MISCONFIGURED, "'" + key + "' refers to a file that is too long: " + file);
            }
            return LAST_LINE_END.matcher(Files.readString(file)).replaceFirst("");
        } catch (IOException e) {
            throw new Failure(
                    MISCONFIGURED,
                    "'" + key + "' refers to a file that cannot be read: " + file,
                    e);
        }
    }

    private Path path(String key, String text) {
        try {
            return directory.resolve(text);
        } catch (InvalidPathException e) {
            throw new Failure(
                    MISCONFIGURED, "'" + key + "' refers to what is no path of a file", e);
        }
    }
}
