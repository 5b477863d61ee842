package org.dbmcp.sql;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.dbmcp.sql.Dialect.Trait;
import org.dbmcp.sql.PlaceholderFinder.Found;

/** Writes a statement anew with something else for its placeholders. */
record Placing(SqlStatement statement) {
    /**
     * The text as JDBC takes it, and nothing behind its last token.
     *
     * @param found the placeholders in the order of the text
     * @param written what stands in the place of each
     */
    String text(List<Found> found, Function<Found, String> written) {
        StringBuilder text = new StringBuilder(statement.sql().length());
        Iterator<Found> inOrder = found.iterator();
        Found next = inOrder.hasNext() ? inOrder.next() : null;
        int copied = 0;
        for (Token token : statement.tokens()) {
            if (next != null && next.start() == token.start()) {
                refuseTouching(next);
                text.append(statement.sql(), copied, token.start()).append(written.apply(next));
                copied = next.end();
                next = inOrder.hasNext() ? inOrder.next() : null;
            } else if (isOperator(token)) {
                text.append(statement.sql(), copied, token.start());
                text.append(token.text().replace("?", "??"));
                copied = token.end();
            }
        }
        int end = Math.max(copied, statement.end());
        return text.append(statement.sql(), copied, end).toString();
    }

    /** The driver sends $1, which would become a part of a name or of a dollar quote. */
    private void refuseTouching(Found placeholder) {
        if (statement.dialect().has(Trait.NUMBERED_VALUES)
                && (isNamePart(placeholder.start() - 1)
                        || (placeholder.style() != Found.Style.NUMBERED
                                && isNamePart(placeholder.end())))) {
            throw Placeholders.refused(
                    "The placeholder at character %s touches a name or number. Put a blank between"
                                    .formatted(placeholder.start() + 1)
                            + " them");
        }
    }

    private boolean isNamePart(int at) {
        return at >= 0
                && at < statement.sql().length()
                && (statement.sql().charAt(at) == '$'
                        || Words.isStart(statement.sql().charAt(at))
                        || Character.isDigit(statement.sql().charAt(at)));
    }

    /** JDBC takes a doubled question mark for an operator's. */
    private boolean isOperator(Token token) {
        return token.kind() == Token.Kind.SYMBOL
                && statement.dialect().has(Trait.QUESTION_MARK_OPERATORS)
                && statement.sql().indexOf('?', token.start(), token.end()) >= 0
                && !statement.sql().startsWith("??", token.start());
    }
}
