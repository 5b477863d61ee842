package org.dbmcp.driver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How one product is asked about what is in its databases: a file of SQL for each {@link Facet}, in
 * {@code catalogue} beside its driver. {@code :name} stands for a value; what stands between {@code
 * -- one table} and {@code -- end} narrows a question about a schema to one of its tables. What
 * stands after {@code -- where allowed} is a better way that may be refused; the usual one stands
 * after {@code -- else}.
 */
public final class Dictionary {
    /** Of a product that is not asked. */
    public static final Dictionary NONE = new Dictionary(Map.of());

    private static final Pattern NAME = Pattern.compile("(?<![:\\w]):([a-z]+)");
    private static final Pattern ONE_TABLE = Pattern.compile("(?s)-- one table\\n(.*?)-- end\\n");

    private static final Pattern TWO_WAYS =
            Pattern.compile("(?s)-- where allowed\\n(.*?)-- else\\n(.*)");

    private final Map<Facet, String> texts;

    private Dictionary(Map<Facet, String> texts) {
        this.texts = texts;
    }

    /**
     * A question, ready to be prepared.
     *
     * @param sql with {@code ?} for values
     * @param names which value each stands for, in their order
     * @param instead what is asked where this is refused; null for nothing
     */
    public record Question(String sql, List<String> names, Question instead) {
        /** One that there is no other way for. */
        public Question(String sql, List<String> names) {
            this(sql, names, null);
        }
    }

    /**
     * The dictionary in these folders beside this package; what the first one lacks may be in the
     * next.
     */
    public static Dictionary in(String... folders) {
        Map<Facet, String> texts = new EnumMap<>(Facet.class);
        for (String folder : folders) {
            for (Facet facet : Facet.values()) {
                String text = read(folder + "/catalogue/" + facet.file() + ".sql");
                if (text != null) {
                    texts.putIfAbsent(facet, text);
                }
            }
        }
        return new Dictionary(texts);
    }

    private static String read(String file) {
        try (InputStream text = Dictionary.class.getResourceAsStream(file)) {
            return text == null ? null : new String(text.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the product can be asked this. */
    public boolean has(Facet facet) {
        return texts.containsKey(facet);
    }

    /**
     * The question about all of a schema, or all that there is.
     *
     * @throws IllegalArgumentException if the product cannot be asked this
     */
    public Question all(Facet facet) {
        return question(ONE_TABLE.matcher(text(facet)).replaceAll(""));
    }

    /**
     * The question about one table.
     *
     * @throws IllegalArgumentException if the product cannot be asked this
     */
    public Question one(Facet facet) {
        return question(text(facet));
    }

    private String text(Facet facet) {
        String text = texts.get(facet);
        if (text == null) {
            throw new IllegalArgumentException("No query for " + facet);
        }
        return text;
    }

    private static Question question(String text) {
        Matcher ways = TWO_WAYS.matcher(text);
        return ways.matches()
                ? question(ways.group(1), question(ways.group(2), null))
                : question(text, null);
    }

    private static Question question(String text, Question instead) {
        List<String> names = new ArrayList<>();
        StringBuilder sql = new StringBuilder();
        Matcher name = NAME.matcher(text);
        while (name.find()) {
            names.add(name.group(1));
            name.appendReplacement(sql, "?");
        }
        return new Question(name.appendTail(sql).toString(), List.copyOf(names), instead);
    }
}
