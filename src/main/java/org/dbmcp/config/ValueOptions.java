package org.dbmcp.config;

import static org.dbmcp.failure.FailureKind.MISCONFIGURED;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dbmcp.config.ValueSettings.BinaryForm;
import org.dbmcp.config.ValueSettings.Numbers;
import org.dbmcp.config.ValueSettings.SpatialForm;
import org.dbmcp.failure.Failure;

/** Reads how values are shown, from texts under their keys, and writes it back. */
public final class ValueOptions {
    /** All keys. */
    public static final List<String> KEYS =
            List.of("numbers", "tinyint1AsBoolean", "binary", "spatial", "maxCellBytes");

    private static final int LEAST_BYTES = 16;
    private static final int MOST_BYTES = 64 << 20;

    private ValueOptions() {}

    /**
     * The settings; what is not there is as usual, and other keys do not matter.
     *
     * @throws Failure (MISCONFIGURED) naming the key and what it may be
     */
    public static ValueSettings read(Map<String, String> values) {
        return new ValueSettings(
                choice(values, "numbers", Numbers.values()),
                flag(values, "tinyint1AsBoolean"),
                choice(values, "binary", BinaryForm.values()),
                choice(values, "spatial", SpatialForm.values()),
                bytes(values, "maxCellBytes"));
    }

    /** What {@link #read} takes to make the same settings; nothing of what is as usual. */
    public static Map<String, Object> written(ValueSettings settings) {
        ValueSettings usual = ValueSettings.DEFAULTS;
        Map<String, Object> written = new LinkedHashMap<>();
        if (settings.numbers() != usual.numbers()) {
            written.put("numbers", label(settings.numbers()));
        }
        if (settings.tinyint1AsBoolean()) {
            written.put("tinyint1AsBoolean", true);
        }
        if (settings.binary() != usual.binary()) {
            written.put("binary", label(settings.binary()));
        }
        if (settings.spatial() != usual.spatial()) {
            written.put("spatial", label(settings.spatial()));
        }
        if (settings.maxCellBytes() != usual.maxCellBytes()) {
            written.put("maxCellBytes", settings.maxCellBytes());
        }
        return written;
    }

    /** The first of them is the usual one. */
    private static <E extends Enum<E>> E choice(
            Map<String, String> values, String key, E[] choices) {
        String text = values.getOrDefault(key, label(choices[0]));
        for (E each : choices) {
            if (label(each).equals(text)) {
                return each;
            }
        }
        String labels =
                Arrays.stream(choices).map(ValueOptions::label).collect(Collectors.joining(", "));
        throw wrong(key, "one of: " + labels, text);
    }

    private static String label(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean flag(Map<String, String> values, String key) {
        String text = values.getOrDefault(key, "false");
        if (!text.equals("true") && !text.equals("false")) {
            throw wrong(key, "true or false", text);
        }
        return text.equals("true");
    }

    private static int bytes(Map<String, String> values, String key) {
        String text = values.get(key);
        if (text == null) {
            return 0;
        }
        String range = "a whole number from " + LEAST_BYTES + " to " + MOST_BYTES;
        if (!text.matches("[0-9]{1,8}")) {
            throw wrong(key, range, text);
        }
        int bytes = Integer.parseInt(text);
        if (bytes < LEAST_BYTES || bytes > MOST_BYTES) {
            throw wrong(key, range, text);
        }
        return bytes;
    }

    private static Failure wrong(String key, String expected, String text) {
        return new Failure(
                MISCONFIGURED, "'%s' must be %s, not '%s'".formatted(key, expected, text));
    }
}
