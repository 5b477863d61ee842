package org.dbmcp.config;

import static org.dbmcp.failure.FailureKind.MISCONFIGURED;

import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dbmcp.failure.Failure;
import org.eclipse.microprofile.config.Config;

/** Reads single settings, and says which one is wrong, how, and what would be right. */
final class SettingsReader {
    private final Config config;
    private final Set<String> read = new LinkedHashSet<>();

    SettingsReader(Config config) {
        this.config = config;
    }

    /** The names that were asked for so far: all that may be set. */
    Set<String> known() {
        return Set.copyOf(read);
    }

    int number(String name, int least, int most) {
        return Math.toIntExact(amount(name, least, most));
    }

    /** A whole number that may be large. */
    long amount(String name, long least, long most) {
        String text = required(name);
        String range = "a whole number from " + least + " to " + most;
        try {
            long value = Long.parseLong(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw wrong(name, range, text);
        }
        throw wrong(name, range, text);
    }

    Duration duration(String name, Duration least, Duration most) {
        String text = required(name);
        String range = "a duration from " + least + " to " + most;
        try {
            Duration value = Duration.parse(text);
            if (value.compareTo(least) >= 0 && value.compareTo(most) <= 0) {
                return value;
            }
        } catch (DateTimeParseException e) {
            throw wrong(name, range + " (ISO 8601, such as PT30S)", text);
        }
        throw wrong(name, range, text);
    }

    boolean flag(String name) {
        String text = required(name);
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(name, "true or false", text);
        };
    }

    /** The one of the values whose label is set. */
    <T> T choice(String name, T[] values, Function<T, String> label) {
        String text = required(name);
        String labels = Arrays.stream(values).map(label).collect(Collectors.joining(", "));
        return Arrays.stream(values)
                .filter(value -> label.apply(value).equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> wrong(name, "one of " + labels, text));
    }

    /** The members of a comma-separated list; empty when nothing is set. */
    Set<String> words(String name, Predicate<String> each, String what) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : optional(name).orElse("").split(",", -1)) {
            String trimmed = word.strip();
            if (!trimmed.isEmpty() && !each.test(trimmed)) {
                throw wrong(name, "a comma-separated list of " + what, trimmed);
            }
            if (!trimmed.isEmpty()) {
                words.add(trimmed);
            }
        }
        return Set.copyOf(words);
    }

    /** A file; empty when nothing is set. What a relative path means depends on who asks. */
    Optional<Path> file(String name) {
        Optional<Path> file = optional(name).filter(text -> !text.isEmpty()).map(Path::of);
        if (file.isPresent() && !file.get().isAbsolute()) {
            throw wrong(name, "the absolute path of a file", file.get().toString());
        }
        return file;
    }

    /** What matches a pattern; empty when nothing is set. */
    String text(String name, String pattern, String what) {
        String text = optional(name).orElse("");
        if (!text.isEmpty() && !text.matches(pattern)) {
            throw wrong(name, what, text);
        }
        return text;
    }

    /** A secret exactly as it stands: a dollar sign in it means nothing. */
    Optional<Secret> secret(String name) {
        read.add(name);
        return RawValue.of(config, name).map(RawValue::text).map(Secret::new);
    }

    private String required(String name) {
        return optional(name)
                .orElseThrow(
                        () -> new Failure(MISCONFIGURED, "Setting '" + name + "' has no value"));
    }

    private Optional<String> optional(String name) {
        read.add(name);
        return config.getOptionalValue(name, String.class).map(String::strip);
    }

    private static Failure wrong(String name, String expected, String actual) {
        return new Failure(
                MISCONFIGURED,
                "Setting '" + name + "' must be " + expected + ", not '" + actual + "'");
    }
}
