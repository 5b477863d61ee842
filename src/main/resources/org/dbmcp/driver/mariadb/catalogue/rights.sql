WITH me AS (
    SELECT CONCAT('''', LEFT(CURRENT_USER(), CHAR_LENGTH(CURRENT_USER()) - LOCATE('@', REVERSE(CURRENT_USER()))), '''@''', SUBSTRING_INDEX(CURRENT_USER(), '@', -1), '''') AS grantee),
whole AS (
    SELECT p.PRIVILEGE_TYPE AS privilege, MAX(p.IS_GRANTABLE = 'YES') AS is_grantable, MAX(p.is_wide) AS is_wide
    FROM (
        SELECT u.GRANTEE, u.PRIVILEGE_TYPE, u.IS_GRANTABLE, 1 AS is_wide FROM information_schema.USER_PRIVILEGES u
        UNION ALL
        SELECT s.GRANTEE, s.PRIVILEGE_TYPE, s.IS_GRANTABLE, 1 FROM information_schema.SCHEMA_PRIVILEGES s
        WHERE :schema LIKE s.TABLE_SCHEMA
            AND (@@lower_case_table_names > 0
                OR CONVERT(:schema USING utf8mb4) COLLATE utf8mb4_bin LIKE CONVERT(s.TABLE_SCHEMA USING utf8mb4) COLLATE utf8mb4_bin)
        UNION ALL
        SELECT t.GRANTEE, t.PRIVILEGE_TYPE, t.IS_GRANTABLE, 0 FROM information_schema.TABLE_PRIVILEGES t
        WHERE t.TABLE_SCHEMA = :schema
-- one table
            AND t.TABLE_NAME = :table
            AND (@@lower_case_table_names > 0 OR CAST(t.TABLE_SCHEMA AS BINARY) = CAST(:schema AS BINARY) AND CAST(t.TABLE_NAME AS BINARY) = CAST(:table AS BINARY))
-- end
    ) AS p
    WHERE p.PRIVILEGE_TYPE IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE', 'REFERENCES', 'TRIGGER', 'ALTER', 'DROP', 'INDEX', 'CREATE VIEW', 'SHOW VIEW')
        AND (p.GRANTEE = (SELECT m.grantee FROM me m)
            OR p.GRANTEE IN (SELECT CONCAT('''', e.ROLE_NAME, '''@''''') FROM information_schema.ENABLED_ROLES e WHERE e.ROLE_NAME IS NOT NULL))
    GROUP BY p.PRIVILEGE_TYPE)
SELECT w.privilege, w.is_grantable, NULL AS `column`, 0 AS place, NULL AS missing, NULL AS untold FROM whole w
UNION ALL
-- what the columns themselves tell is true of roles as well, but not whether it is of all
SELECT x.privilege, FALSE, i.COLUMN_NAME, i.ORDINAL_POSITION, NULL, NULL
FROM information_schema.COLUMNS i
JOIN (SELECT 'SELECT' AS privilege UNION ALL SELECT 'INSERT' UNION ALL SELECT 'UPDATE' UNION ALL SELECT 'REFERENCES') x
    ON FIND_IN_SET(LOWER(x.privilege), i.`PRIVILEGES`)
WHERE i.TABLE_SCHEMA = :schema
-- one table
    AND i.TABLE_NAME = :table
    AND (@@lower_case_table_names > 0 OR CAST(i.TABLE_SCHEMA AS BINARY) = CAST(:schema AS BINARY) AND CAST(i.TABLE_NAME AS BINARY) = CAST(:table AS BINARY))
-- end
    AND x.privilege NOT IN (SELECT w.privilege FROM whole w)
UNION ALL
SELECT NULL, NULL, NULL, 0, 'what roles grant on a whole table, but by its columns', NULL
FROM me m
WHERE EXISTS (SELECT 1 FROM information_schema.ENABLED_ROLES e WHERE e.ROLE_NAME IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM information_schema.USER_PRIVILEGES u WHERE u.GRANTEE <> m.grantee)
UNION ALL
-- what information_schema tells of a table depends on what one may do
SELECT NULL, NULL, NULL, u.place, NULL, u.what
FROM (
    SELECT 1 AS place, 'triggers (with TRIGGER)' AS what, 'TRIGGER' NOT IN (SELECT w.privilege FROM whole w) AS is_untold
    UNION ALL SELECT 2, 'checks (with any privilege on the database)', NOT EXISTS (SELECT 1 FROM whole w WHERE w.is_wide = 1)
    UNION ALL SELECT 3, 'onDelete and onUpdate (with any privilege but SELECT)', NOT EXISTS (SELECT 1 FROM whole w WHERE w.privilege <> 'SELECT')
        AND NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS i WHERE i.TABLE_SCHEMA = :schema AND i.`PRIVILEGES` NOT IN ('', 'select')
-- one table
            AND i.TABLE_NAME = :table
            AND (@@lower_case_table_names > 0 OR CAST(i.TABLE_SCHEMA AS BINARY) = CAST(:schema AS BINARY) AND CAST(i.TABLE_NAME AS BINARY) = CAST(:table AS BINARY))
-- end
        )
    UNION ALL SELECT 4, 'referencedBy of tables (with any privilege on them)', NOT EXISTS (SELECT 1 FROM whole w WHERE w.is_wide = 1)
    ) u
WHERE u.is_untold AND EXISTS (SELECT 1 FROM information_schema.TABLES i WHERE i.TABLE_SCHEMA = :schema AND i.TABLE_TYPE = 'BASE TABLE'
-- one table
        AND i.TABLE_NAME = :table
        AND (@@lower_case_table_names > 0 OR CAST(i.TABLE_SCHEMA AS BINARY) = CAST(:schema AS BINARY) AND CAST(i.TABLE_NAME AS BINARY) = CAST(:table AS BINARY))
-- end
    )
ORDER BY 1, place
