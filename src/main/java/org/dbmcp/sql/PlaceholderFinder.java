package org.dbmcp.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dbmcp.sql.Dialect.Trait;
import org.dbmcp.sql.Token.Kind;

/** Tells placeholders from what only looks like one. */
final class PlaceholderFinder {
    /** After one of these words no operator can follow, so a question mark is a placeholder. */
    private static final Set<String> NO_OPERANDS =
            Set.of(
                    "select",
                    "where",
                    "and",
                    "or",
                    "not",
                    "limit",
                    "offset",
                    "in",
                    "like",
                    "ilike",
                    "between",
                    "values",
                    "when",
                    "then",
                    "else",
                    "set",
                    "returning",
                    "on",
                    "having",
                    "by",
                    "from",
                    "is",
                    "case",
                    "distinct",
                    "all",
                    "any",
                    "similar",
                    "to",
                    "using");

    /** Instead of a number of values, where there are none to be bound. */
    static final int NOT_COUNTED = -1;

    private final List<Token> tokens;
    private final boolean questionMarkOperators;

    /** Bodies of routines have labels before a colon. */
    private final boolean names;

    private final int positional;
    private final Map<String, Object> named;

    PlaceholderFinder(SqlStatement statement, int positional, Map<String, Object> named) {
        this.tokens = statement.tokens();
        this.questionMarkOperators = statement.dialect().has(Trait.QUESTION_MARK_OPERATORS);
        this.names = named != null || !statement.verb().equals("create");
        this.positional = positional;
        this.named = named;
    }

    /** In the order of the text. */
    List<Found> find() {
        List<Found> found = new ArrayList<>();
        boolean ambiguousCount = takesAmbiguousMarks();
        int brackets = 0;
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            brackets += token.isSymbol('[') ? 1 : token.isSymbol(']') ? -1 : 0;
            if (token.kind() == Kind.NUMBERED) {
                found.add(
                        new Found(Found.Style.NUMBERED, token.start(), token.end(), token.text()));
            } else if (token.isSymbol('?') && (!mayBeOperator(at) || ambiguousCount)) {
                found.add(new Found(Found.Style.MARK, token.start(), token.end(), "?"));
            } else if (isName(at, brackets > 0)) {
                Token name = tokens.get(at + 1);
                found.add(new Found(Found.Style.NAMED, token.start(), name.end(), name.text()));
            }
        }
        return found;
    }

    /**
     * A question mark between two operands is PostgreSQL's operator when the values are used up by
     * the others.
     */
    private boolean takesAmbiguousMarks() {
        int certain = 0;
        int all = 0;
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).isSymbol('?')) {
                all++;
                certain += mayBeOperator(at) ? 0 : 1;
            }
        }
        boolean numbered = tokens.stream().anyMatch(each -> each.kind() == Kind.NUMBERED);
        boolean counted = positional != NOT_COUNTED && named == null;
        return !numbered && counted && certain != positional && all > 0;
    }

    private boolean mayBeOperator(int at) {
        return questionMarkOperators
                && at > 0
                && (endsOperand(tokens.get(at - 1)) || isPartOfOperator(at));
    }

    /** Such as {@code ?-} and {@code ?||} before a line, where there are no values to be bound. */
    private boolean isPartOfOperator(int at) {
        return positional <= 0
                && named == null
                && at + 1 < tokens.size()
                && tokens.get(at + 1).start() == tokens.get(at).end()
                && (tokens.get(at + 1).isSymbol('-') || tokens.get(at + 1).isSymbol('|'));
    }

    private static boolean endsOperand(Token before) {
        return switch (before.kind()) {
            case WORD -> !before.isAny(NO_OPERANDS);
            case QUOTED_NAME, STRING, NUMBER, NUMBERED -> true;
            case SYMBOL -> before.isSymbol(')') || before.isSymbol(']');
            case UNTERMINATED,
                    CONDITIONAL_COMMENT,
                    LIMIT_HINT,
                    AMBIGUOUS,
                    MISREAD,
                    DRIVER_ESCAPE,
                    ODD_ESCAPE,
                    NUL ->
                    false;
        };
    }

    private boolean isName(int at, boolean inBrackets) {
        if (!names || !tokens.get(at).isSymbol(':') || at + 1 == tokens.size()) {
            return false;
        }
        Token name = tokens.get(at + 1);
        if (name.kind() != Kind.WORD || name.start() != tokens.get(at).end()) {
            return false;
        }
        // [a:b] is a slice of an array, unless there is a value of that name
        return !inBrackets || (named != null && named.containsKey(name.text()));
    }

    /**
     * A placeholder.
     *
     * @param text {@code ?}, {@code $1}, or the name
     */
    record Found(Style style, int start, int end, String text) {
        /** How it is written. */
        enum Style {
            MARK("?"),
            NUMBERED("$1"),
            NAMED(":name");

            private final String example;

            Style(String example) {
                this.example = example;
            }

            String example() {
                return example;
            }
        }

        Bound.Span span() {
            return new Bound.Span(start, end);
        }

        String name() {
            return text;
        }

        /** Of {@code $1}; a number beyond reason is one that no value has. */
        int number() {
            return text.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(text.substring(1));
        }
    }
}
