WITH me AS (
    SELECT CONCAT('''', LEFT(CURRENT_USER(), CHAR_LENGTH(CURRENT_USER()) - LOCATE('@', REVERSE(CURRENT_USER()))), '''@''', SUBSTRING_INDEX(CURRENT_USER(), '@', -1), '''') AS grantee),
whole AS (
    SELECT p.PRIVILEGE_TYPE AS privilege, MAX(p.IS_GRANTABLE = 'YES') AS is_grantable
    FROM (
        SELECT u.GRANTEE, u.PRIVILEGE_TYPE, u.IS_GRANTABLE FROM information_schema.USER_PRIVILEGES u
        UNION ALL
        SELECT s.GRANTEE, s.PRIVILEGE_TYPE, s.IS_GRANTABLE FROM information_schema.SCHEMA_PRIVILEGES s
        WHERE :schema LIKE s.TABLE_SCHEMA
        UNION ALL
        SELECT t.GRANTEE, t.PRIVILEGE_TYPE, t.IS_GRANTABLE FROM information_schema.TABLE_PRIVILEGES t
        WHERE t.TABLE_SCHEMA = :schema
-- one table
            AND t.TABLE_NAME = :table
-- end
    ) AS p
    WHERE p.PRIVILEGE_TYPE IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE', 'REFERENCES', 'TRIGGER', 'ALTER', 'DROP', 'INDEX', 'CREATE VIEW', 'SHOW VIEW')
        AND (p.GRANTEE = (SELECT m.grantee FROM me m)
            OR p.GRANTEE IN (SELECT CONCAT('''', e.ROLE_NAME, '''@''''') FROM information_schema.ENABLED_ROLES e WHERE e.ROLE_NAME IS NOT NULL))
    GROUP BY p.PRIVILEGE_TYPE)
SELECT w.privilege, w.is_grantable, NULL AS `column`, 0 AS place, NULL AS missing FROM whole w
UNION ALL
-- what the columns themselves tell is true of roles as well, but not whether it is of all
SELECT x.privilege, FALSE, i.COLUMN_NAME, i.ORDINAL_POSITION, NULL
FROM information_schema.COLUMNS i
JOIN (SELECT 'SELECT' AS privilege UNION ALL SELECT 'INSERT' UNION ALL SELECT 'UPDATE' UNION ALL SELECT 'REFERENCES') x
    ON FIND_IN_SET(LOWER(x.privilege), i.`PRIVILEGES`)
WHERE i.TABLE_SCHEMA = :schema
-- one table
    AND i.TABLE_NAME = :table
-- end
    AND x.privilege NOT IN (SELECT w.privilege FROM whole w)
UNION ALL
SELECT NULL, NULL, NULL, 0, 'what roles grant on a whole table, but by its columns'
FROM me m
WHERE EXISTS (SELECT 1 FROM information_schema.ENABLED_ROLES e WHERE e.ROLE_NAME IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM information_schema.USER_PRIVILEGES u WHERE u.GRANTEE <> m.grantee)
ORDER BY 1, place
