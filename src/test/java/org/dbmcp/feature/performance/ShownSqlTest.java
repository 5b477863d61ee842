package org.dbmcp.feature.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownSqlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER USER bob IDENTIFIED BY 'hidden'",
                "ALTER USER bob IDENTIFIED WITH 'plugin' BY \"hidden\" REPLACE 'hidden'",
                "alter role bob with encrypted password 'it''s hidden'",
                "ALTER ROLE bob PASSWORD E'hidden'",
                "ALTER ROLE bob PASSWORD $x$hidden$x$",
                "ALTER ROLE bob PASSWORD/* so */'hidden",
                "SET PASSWORD FOR 'bob'@'%' = 'hidden'",
                "SET PASSWORD = PASSWORD('hidden')",
                "CHANGE MASTER TO MASTER_PASSWORD='hidden'",
                "CREATE SUBSCRIPTION s CONNECTION 'host=h password=hidden' PUBLICATION p",
                "CREATE USER MAPPING FOR bob SERVER s OPTIONS (user 'bob', password 'hidden')",
                "CREATE USER bob SALT 'hidden' HASH 'hidden'",
                "UPDATE users SET password = 'hidden' WHERE id = 1",
                "CREATE SUBSCRIPTION s CONNECTION 'postgresql://u:hidden@h/db' PUBLICATION p",
                "SELECT dblink_connect('postgres://u:hidden@h/db')",
                "CREATE TABLE f (id INT) ENGINE=FEDERATED CONNECTION='mysql://u:hidden@h/d/t'",
                "CREATE LINKED TABLE t('', 'jdbc:x', 'sa', 'hidden', 'X')",
                "INSERT INTO users (name, password) VALUES ('bob', 'hidden')",
                "SELECT 1 FROM users WHERE lower(passwd) = 'hidden'",
                "SELECT 1 FROM users WHERE password IN ('hidden')"
            })
    void givenAPassword_whenShown_thenItIsNot(String sql) {
        // GIVEN
        // WHEN
        String shown = ShownSql.of(sql);
        // THEN
        assertFalse(shown.contains("hidden"), shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id, password FROM users WHERE id = 7",
                "SELECT password_changed FROM users WHERE id = 'x'",
                "SELECT 1"
            })
    void givenNoPassword_whenShown_thenAllOfIt(String sql) {
        // GIVEN
        // WHEN
        String shown = ShownSql.of(sql);
        // THEN
        assertEquals(sql, shown);
    }

    @Test
    void givenALongStatement_whenShown_thenFiveHundredCharacters() {
        // GIVEN
        String sql = "SELECT\n  " + "x".repeat(1000);
        // WHEN
        String shown = ShownSql.of(sql);
        // THEN
        assertEquals("SELECT " + "x".repeat(493) + "…", shown);
        assertNull(ShownSql.of(null));
    }
}
