package org.dbmcp.database;

import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dbmcp.driver.UnknownName;
import org.dbmcp.failure.Failure;
import org.dbmcp.sql.Bound;
import org.dbmcp.sql.Excerpt;
import org.dbmcp.sql.SqlStatement;

/** Finds the place of an error in its statement, and what was meant by a name that is not known. */
record Diagnosis(Pool pool, SqlStatement statement, Bound bound, Session session) {

    /** The failure, with whatever was found. */
    Failure of(Failure failure, SQLException thrown) {
        UnknownName unknown = pool.driver().unknownName(thrown);
        int position = position(thrown);
        if (position == 0 && unknown != null) {
            position = find(unknown.name());
        }
        Failure located = failure.at(position, Excerpt.of(statement.sql(), position));
        return unknown == null || failure.hint() != null ? located : advised(located, unknown);
    }

    private int position(SQLException thrown) {
        int counted = pool.driver().position(thrown);
        return counted > 0
                ? bound.position(counted)
                : pool.driver().placeByWords(thrown, statement.sql());
    }

    private int find(String name) {
        Matcher word =
                Pattern.compile(
                                "(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])",
                                Pattern.CASE_INSENSITIVE)
                        .matcher(statement.sql());
        return word.find() ? word.start() + 1 : 0;
    }

    /** Nobody waits for advice on a session that breaks. */
    private Failure advised(Failure failure, UnknownName unknown) {
        try {
            if (!session.connection().getAutoCommit()) {
                session.connection().rollback();
            }
            KnownTables tables = pool.tables();
            List<String> meant =
                    unknown.column()
                            ? tables.columnsLike(unknown.name(), statement.sql(), session)
                            : tables.like(unknown.name(), session);
            return meant.isEmpty()
                    ? failure
                    : failure.withHint("Did you mean " + String.join(" or ", meant) + "?");
        } catch (SQLException e) {
            session.doubt();
            return failure;
        }
    }
}
