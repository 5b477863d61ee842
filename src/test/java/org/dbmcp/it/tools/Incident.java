package org.dbmcp.it.tools;

import static org.dbmcp.it.database.Engine.MARIADB;
import static org.dbmcp.it.database.Engine.MYSQL;
import static org.dbmcp.it.database.Engine.POSTGRESQL;

import java.util.List;
import java.util.Set;
import org.dbmcp.it.database.Engine;

/**
 * A statement by which a read-only server of somebody else was made to do more, and on what it
 * works. {@code {table}} is a table that must live on, {@code {file}} a file that must not appear.
 */
enum Incident {
    SERVER_POSTGRES_COMMIT_AND_DROP("COMMIT; DROP TABLE {table}", POSTGRESQL),
    PGADMIN_CVE_2026_12045_COMMIT_AND_PROGRAM(
            "COMMIT; COPY (SELECT 1) TO PROGRAM 'touch {file}'", POSTGRESQL),
    PGADMIN_CVE_2026_12045_ROLLBACK_AND_BEGIN(
            "ROLLBACK; BEGIN READ WRITE; DELETE FROM {table}; COMMIT", POSTGRESQL),
    PGEDGE_SETTING_BEHIND_A_COMMENT(
            "/* report */ SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE", POSTGRESQL),
    PGEDGE_SETTING_WITH_ANOTHER_NAME(
            "SELECT set_config('default_' || 'transaction_read_only', 'off', false)", POSTGRESQL),
    PGEDGE_FILE_OF_THE_SERVER("SELECT pg_read_file('PG_VERSION')", POSTGRESQL),
    PROXYSQL_CVE_2026_48774_SECOND_STATEMENT("SELECT 1; DELETE FROM {table}"),
    DBHUB_283_EXECUTED_COMMENT("/*!50000 DELETE FROM {table} */", MYSQL, MARIADB),
    DBHUB_283_EXECUTED_COMMENT_IN_A_READ(
            "SELECT 1 /*!50000 INTO OUTFILE '{file}' */", MYSQL, MARIADB),
    DBHUB_320_DASHES_THAT_ARE_NO_COMMENT("SELECT 1--1; DROP TABLE {table}", MYSQL, MARIADB),
    DBHUB_275_CHANGE_IN_A_CTE(
            "WITH gone AS (DELETE FROM {table} RETURNING id) SELECT * FROM gone", POSTGRESQL),
    DBHUB_275_CHANGE_AFTER_A_CTE(
            "WITH a AS (SELECT 1 AS id) DELETE FROM {table} WHERE id IN (SELECT id FROM a)", MYSQL),
    DBHUB_377_FUNCTION_THAT_LOCKS("SELECT GET_LOCK('dbhub', 0)", MYSQL, MARIADB),
    DBHUB_377_FUNCTION_THAT_WRITES("SELECT lo_from_bytea(0, 'x')", POSTGRESQL),
    DBHUB_EXPLAIN_THAT_RUNS("EXPLAIN ANALYZE DELETE FROM {table}", POSTGRESQL),
    DBHUB_EXPLAIN_THAT_CREATES(
            "EXPLAIN (ANALYZE, COSTS OFF) CREATE TABLE {table}_copy AS SELECT 1", POSTGRESQL),
    AWSLABS_4044_OUTFILE_BEHIND_COMMENTS("SELECT 1 INTO/**/OUTFILE '{file}'", MYSQL, MARIADB),
    AWSLABS_4044_SET("SET GLOBAL general_log = 1", MYSQL, MARIADB),
    AWSLABS_4044_CALL("CALL sys.ps_truncate_all_tables(FALSE)", MYSQL),
    AWSLABS_4044_PREPARE("PREPARE s FROM 'DROP TABLE {table}'", MYSQL, MARIADB),
    AWSLABS_4575_MESSAGE_INTO_THE_LOG(
            "SELECT pg_logical_emit_message(false, 'a', 'b')", POSTGRESQL),
    AWSLABS_4575_STATISTICS_LOST("SELECT pg_stat_reset()", POSTGRESQL),
    AWSLABS_4653_ESCAPED_NAME("SELECT U&\"pg_read\\005ffile\"('PG_VERSION')", POSTGRESQL),
    EXECUTEAUTOMATION_CVE_2025_59333_STARTS_WITH_SELECT(
            "SELECT id FROM {table}; UPDATE {table} SET id = 2"),
    MCP_DBUTILS_LEADING_COMMENT("-- SELECT\nDELETE FROM {table}"),
    EASY_POSTGRES_3_WITH_DELETE(
            "WITH d AS (DELETE FROM {table} RETURNING *) SELECT count(*) FROM d", POSTGRESQL),
    BENBORLA_128_OUTFILE("SELECT * FROM {table} INTO OUTFILE '{file}'", MYSQL, MARIADB),
    BENBORLA_128_DUMPFILE("SELECT 'x' INTO DUMPFILE '{file}'", MYSQL, MARIADB),
    MARIADB_22_UNKNOWN_VERB("HANDLER {table} OPEN", MYSQL, MARIADB),
    MARIADB_22_COMPOUND_STATEMENT("BEGIN NOT ATOMIC DELETE FROM {table}; END", MARIADB),
    DORIS_CVE_2025_66335_ONLY_THE_FIRST_CHECKED("SELECT 1;\n\nTRUNCATE TABLE {table}"),
    LOGGED_IN_AS_ANOTHER("SELECT set_config('role', 'postgres', true)", POSTGRESQL);

    private final String sql;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.copyOf
    private final Set<Engine> engines;

    Incident(String sql, Engine... engines) {
        this.sql = sql;
        this.engines =
                Set.copyOf(engines.length == 0 ? List.of(Engine.values()) : List.of(engines));
    }

    /** The products that it works on. */
    Set<Engine> engines() {
        return engines;
    }

    String sql(String table, String file) {
        return sql.replace("{table}", table).replace("{file}", file);
    }
}
