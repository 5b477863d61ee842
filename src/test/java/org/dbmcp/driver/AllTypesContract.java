package org.dbmcp.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dbmcp.config.ValueSettings;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.result.JsonCells;
import org.junit.jupiter.api.Test;

/**
 * Every type that a product lists gives a value; which ones come as a text is known by name, so
 * that a new one is noticed.
 */
public abstract class AllTypesContract {
    /** What a type needs behind its name to be one of a column. */
    private static final List<String> ENDINGS = List.of("", "(20)", "('a', 'b')", "(20, 2)");

    protected abstract Driver driver();

    protected abstract Connection connect() throws SQLException;

    /** One of them is a value of each type. */
    protected abstract List<String> values();

    /** The types whose values come as a text, separated by commas. */
    protected abstract String texts();

    /** Names that are listed and are no types of columns. */
    protected abstract List<String> without();

    @Test
    void givenEveryTypeThatIsListed_whenAValueIsRead_thenItHasAForm() throws SQLException {
        // GIVEN
        List<String> silent = new ArrayList<>();
        TreeSet<String> texts = new TreeSet<>();
        int count = 0;
        try (Connection session = connect()) {
            for (String type : types(session)) {
                // WHEN
                String encoding = encoding(session, type);
                count++;
                if (encoding == null) {
                    silent.add(type);
                } else if (encoding.equals("text")) {
                    texts.add(type);
                }
            }
        }
        // THEN
        assertTrue(count > 20, "only " + count);
        assertEquals(without(), silent);
        assertEquals(texts(), String.join(", ", texts));
    }

    private static Set<String> types(Connection session) throws SQLException {
        Set<String> types = new TreeSet<>();
        try (ResultSet listed = session.getMetaData().getTypeInfo()) {
            while (listed.next()) {
                types.add(listed.getString("TYPE_NAME"));
            }
        }
        return types;
    }

    /** Null when no column is made of it, or no value of it can be read. */
    private String encoding(Connection session, String type) throws SQLException {
        for (String ending : ENDINGS) {
            String table = TestDatabase.freshName("t");
            try (Statement statement = session.createStatement()) {
                statement.execute("CREATE TABLE " + table + " (v " + type + ending + ")");
            } catch (SQLException e) {
                continue;
            }
            try {
                return encodingIn(session, table);
            } finally {
                try (Statement statement = session.createStatement()) {
                    statement.execute("DROP TABLE " + table);
                }
            }
        }
        return null;
    }

    private String encodingIn(Connection session, String table) {
        for (String value : values()) {
            try (Statement statement = session.createStatement()) {
                statement.execute("INSERT INTO " + table + " VALUES (" + value + ")");
                return read(session, table);
            } catch (SQLException e) {
                // the next value, perhaps
            }
        }
        return null;
    }

    private String read(Connection session, String table) throws SQLException {
        ResultReader sut = driver().reader(ValueSettings.DEFAULTS);
        try (PreparedStatement statement = session.prepareStatement("SELECT v FROM " + table);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            Reading reading = sut.reading(session, rows.getMetaData(), 1);
            Object value = reading.reader().read(rows, 1);
            return JsonCells.text(value).equals("null") ? null : reading.encoding();
        }
    }
}
