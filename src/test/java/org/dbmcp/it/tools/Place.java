package org.dbmcp.it.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dbmcp.it.database.Engine;

/**
 * Somewhere a server and databases may stand: each has another zone and language, and none of them
 * those of the machine.
 */
enum Place {
    ISTANBUL("Asia/Kolkata", "tr", "TR", "-03:30", "America/St_Johns") {
        @Override
        List<String> defaults() {
            return List.of("datestyle = 'SQL, DMY'", "bytea_output = escape");
        }
    },
    BERLIN("America/St_Johns", "de", "DE", "+05:45", "Asia/Kathmandu") {
        @Override
        List<String> defaults() {
            return List.of(
                    "intervalstyle = postgres_verbose",
                    "extra_float_digits = -5",
                    "xmlbinary = hex",
                    "quote_all_identifiers = on");
        }
    },

    /** Its language has digits of its own, so the server keeps to the one that it is shipped in. */
    CAIRO("Pacific/Kiritimati", "en", "EG", "-11:00", "Pacific/Pago_Pago") {
        @Override
        List<String> defaults() {
            return List.of(
                    "datestyle = 'German'", "intervalstyle = sql_standard", "lc_time = 'C.utf8'");
        }
    };

    private final String zone;
    private final String language;
    private final String country;
    private final String offset;
    private final String databaseZone;

    Place(String zone, String language, String country, String offset, String databaseZone) {
        this.zone = zone;
        this.language = language;
        this.country = country;
        this.offset = offset;
        this.databaseZone = databaseZone;
    }

    /** Settings that a database of PostgreSQL has here, beside its time zone. */
    abstract List<String> defaults();

    /** The language of the machine, which the JVM's need not be. */
    private String locale() {
        return (this == CAIRO ? "ar" : language) + "_" + country;
    }

    Map<String, String> environment() {
        return Map.of("TZ", zone, "LANG", locale() + ".UTF-8", "LC_ALL", locale() + ".UTF-8");
    }

    /** The options that are shipped, and those of the place behind them. */
    Map<String, String> files() throws IOException {
        return Map.of(
                "jvm.options",
                """
                %s
                -Duser.timezone=%s
                -Duser.language=%s
                -Duser.country=%s
                """
                        .formatted(
                                Files.readString(Path.of("liberty/jvm.options")),
                                zone,
                                language,
                                country));
    }

    /** Statements that bring a database of this name here. */
    List<String> moves(Engine engine, String database) {
        if (engine != Engine.POSTGRESQL) {
            return List.of(
                    "SET GLOBAL time_zone = '" + offset + "'",
                    "SET GLOBAL lc_time_names = '" + locale() + "'");
        }
        String change = "ALTER DATABASE " + database;
        return Stream.concat(
                        Stream.of(
                                change + " RESET ALL",
                                change + " SET timezone = '" + databaseZone + "'"),
                        defaults().stream().map(each -> change + " SET " + each))
                .toList();
    }

    /** Statements that bring a server's settings back to where they were. */
    static List<String> moveBack(Engine engine) {
        return engine == Engine.POSTGRESQL
                ? List.of()
                : List.of("SET GLOBAL time_zone = DEFAULT", "SET GLOBAL lc_time_names = DEFAULT");
    }
}
