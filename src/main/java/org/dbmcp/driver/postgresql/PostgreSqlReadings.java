package org.dbmcp.driver.postgresql;

import static java.util.Map.entry;

import java.sql.Connection;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.config.ValueSettings;
import org.dbmcp.driver.Cells;
import org.dbmcp.driver.IsoTime;
import org.dbmcp.driver.Reading;
import org.dbmcp.driver.Readings;
import org.dbmcp.driver.ResultReader;

/** Reads every value from PostgreSQL's own text of it, in columns and in arrays alike. */
final class PostgreSqlReadings implements ResultReader {
    /** PostgreSQL's own types whose text is shown as it is; the catalogue need not be asked. */
    private static final List<String> TEXTS =
            List.of(
                    ("text money varchar bpchar char name inet cidr macaddr macaddr8 bit varbit point line"
                                    + " lseg box path polygon circle xml tsvector tsquery int4range"
                                    + " int8range numrange daterange tsrange tstzrange int4multirange"
                                    + " int8multirange nummultirange datemultirange tsmultirange"
                                    + " tstzmultirange pg_lsn jsonpath regclass regtype regproc"
                                    + " regprocedure regrole regnamespace xid xid8 cid tid record"
                                    + " void unknown refcursor cstring pg_node_tree aclitem")
                            .split(" "));

    /** Characters of JSON that one of a value's text becomes at most, its quotes among them. */
    private static final int WIDEST_IN_JSON = 8;

    private final Map<String, Form> forms = new HashMap<>();
    private final Map<String, Reading> byType = new HashMap<>();
    private final Readings readings;
    private final PostgreSqlForms others;
    private final PostgreSqlTypes types = new PostgreSqlTypes();

    PostgreSqlReadings(QuerySettings settings, ValueSettings values) {
        readings = new Readings(settings, values);
        Cells cells = readings.cells();
        TEXTS.forEach(name -> forms.put(name, new Form("text", cells::text)));
        forms.putAll(own(cells));
        forms.forEach((name, form) -> byType.put(name, reading(form)));
        byType.putAll(quicker());
        forms.keySet()
                .forEach(
                        name ->
                                byType.putIfAbsent(
                                        "_" + name,
                                        reading(
                                                PostgreSqlForms.array(
                                                        forms.get(name),
                                                        name.equals("box") ? ';' : ','))));
        others = new PostgreSqlForms(forms, readings);
    }

    private Map<String, Form> own(Cells cells) {
        Form whole = new Form(readings.whole().encoding(), readings::whole);
        Form same = new Form("string", value -> value);
        Form number = new Form("number", Long::valueOf);
        Form moment = new Form("string", IsoTime::moment);
        Form json = new Form("json", cells::json);
        Form numbers = new Form("array", PostgreSqlReadings::numbers);
        return Map.ofEntries(
                entry("int2", number),
                entry("int4", number),
                entry("oid", number),
                entry("int8", whole),
                entry("numeric", new Form(readings.decimal().encoding(), readings::decimal)),
                entry("float4", new Form("number", Float::valueOf)),
                entry("float8", new Form("number", Double::valueOf)),
                entry("bool", new Form("boolean", value -> value.startsWith("t"))),
                entry("json", json),
                entry("jsonb", json),
                entry("bytea", new Form("binary", value -> cells.binary(bytes(value)))),
                entry("date", same),
                entry("time", same),
                entry("timetz", new Form("string", IsoTime::clock)),
                entry("timestamp", moment),
                entry("timestamptz", moment),
                entry("interval", same),
                entry("uuid", same),
                entry("int2vector", numbers),
                entry("oidvector", numbers));
    }

    /** The connector reads these from bytes, without a text between. */
    private Map<String, Reading> quicker() {
        return Map.ofEntries(
                entry("int2", readings.number()),
                entry("int4", readings.number()),
                entry("oid", readings.number()),
                entry("smallserial", readings.number()),
                entry("serial", readings.number()),
                entry("bigserial", readings.whole()),
                entry("float4", readings.single()),
                entry("float8", readings.real()),
                entry("bool", readings.flag()),
                entry("bytea", readings.binary()));
    }

    /** A column is cut as a whole, and what stands in it as well. */
    private Reading reading(Form form) {
        return readings.mapped(form.encoding(), text -> bounded(text, form.change()));
    }

    private Object bounded(String text, Function<String, Object> change) {
        Object value = change.apply(text);
        boolean surelyShort = text.length() < readings.cells().maxChars() / WIDEST_IN_JSON;
        return surelyShort ? value : readings.cells().nested(value);
    }

    @Override
    public Reading reading(Connection session, ResultSetMetaData columns, int index)
            throws SQLException {
        String name = columns.getColumnTypeName(index);
        Reading known = byType.get(name);
        return known != null ? known : reading(others.of(types.of(session, name)));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex, 2, hex.length());
    }

    /** The catalogue's own lists of numbers, parted by blanks. */
    private static Object numbers(String text) {
        List<Long> numbers = new ArrayList<>();
        for (String each : text.isEmpty() ? new String[0] : text.split(" ")) {
            numbers.add(Long.valueOf(each));
        }
        return numbers;
    }
}
