package org.dbmcp.driver.postgresql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.dbmcp.config.ValueSettings;
import org.dbmcp.driver.DriverContract;
import org.dbmcp.driver.Reading;
import org.dbmcp.driver.ResultReader;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.result.JsonCells;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every type that a fresh server has gives a value; which ones come as a text is known by name. */
@ExtendWith(Databases.class)
class PostgreSqlAllTypesIT {
    private static final String TYPES =
            "SELECT format_type(oid, NULL), typcategory = 'A' FROM pg_type"
                    + " WHERE typtype IN ('b', 'e', 'r', 'm', 'd')"
                    + " AND (typrelid = 0 OR typname LIKE '\\_%')"
                    + " AND typnamespace = 'pg_catalog'::regnamespace ORDER BY 1";

    /** One of them is a value of each type. */
    private static final List<String> LITERALS =
            List.of(
                    "1",
                    "t",
                    "2026-01-31",
                    "10:00:00",
                    "1 day",
                    "{}",
                    "(1,2)",
                    "[(1,2),(3,4)]",
                    "((1,2),(3,4))",
                    "<(1,2),3>",
                    "{1,2,3}",
                    "empty",
                    "10.0.0.1",
                    "08:00:2b:01:02:03",
                    "08:00:2b:01:02:03:04:05",
                    "7b1c0f5e-0000-0000-0000-000000000000",
                    "0/0",
                    "1:1:",
                    "(0,0)",
                    "a",
                    "$.a",
                    "pg_class",
                    "now",
                    "+(int4,int4)",
                    "now()",
                    "");

    private static final String KNOWN_TEXTS =
            "\"char\", aclitem, bit, bit varying, box, character, character varying, cid, "
                    + "cidr, circle, datemultirange, daterange, inet, int4multirange, int4range, "
                    + "int8multirange, int8range, jsonpath, line, lseg, macaddr, macaddr8, money, name, "
                    + "nummultirange, numrange, path, pg_lsn, pg_snapshot, point, polygon, refcursor, "
                    + "regclass, regcollation, regconfig, regdictionary, regnamespace, regoper, "
                    + "regoperator, regproc, regprocedure, regrole, regtype, text, tid, tsmultirange, "
                    + "tsquery, tsrange, tstzmultirange, tstzrange, tsvector, txid_snapshot, xid, "
                    + "xid8, xml";

    /** The server makes them, and takes none from anybody. */
    private static final List<String> WITHOUT_INPUT =
            List.of(
                    "gtsvector",
                    "pg_brin_bloom_summary",
                    "pg_brin_minmax_multi_summary",
                    "pg_dependencies",
                    "pg_mcv_list",
                    "pg_ndistinct",
                    "pg_node_tree");

    private final ResultReader sut =
            new PostgreSqlDriver(DriverContract.SETTINGS).reader(ValueSettings.DEFAULTS);
    private final TestDatabase database;

    PostgreSqlAllTypesIT(@On(Engine.POSTGRESQL) TestDatabase database) {
        this.database = database;
    }

    @Test
    void givenEveryTypeOfAFreshServer_whenAValueIsRead_thenItHasAForm() throws SQLException {
        // GIVEN
        List<String> silent = new ArrayList<>();
        TreeSet<String> texts = new TreeSet<>();
        int count = 0;
        try (Connection session = database.connect();
                Statement list = session.createStatement();
                ResultSet types = list.executeQuery(TYPES)) {
            // WHEN
            while (types.next()) {
                String type = types.getString(1);
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
        assertTrue(count > 150, "only " + count);
        assertEquals(WITHOUT_INPUT, silent);
        assertEquals(KNOWN_TEXTS, String.join(", ", texts));
    }

    /** Null when no literal makes a value of it, or its value cannot be read. */
    private String encoding(Connection session, String type) {
        List<String> literals = new ArrayList<>(LITERALS);
        literals.add("=r/" + database.user());
        for (String literal : literals) {
            String sql = "SELECT '" + literal + "'::" + type;
            try (PreparedStatement statement = session.prepareStatement(sql);
                    ResultSet rows = statement.executeQuery()) {
                rows.next();
                Reading reading = sut.reading(session, rows.getMetaData(), 1);
                Object value = reading.reader().read(rows, 1);
                return JsonCells.text(value).equals("null") ? null : reading.encoding();
            } catch (SQLException e) {
                // the next literal, perhaps
            }
        }
        return null;
    }
}
