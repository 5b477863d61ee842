-- where allowed
SELECT g.grantee, g.`schema`, g.object, g.kind,
    CASE g.by_column WHEN '' THEN JSON_ARRAYAGG(g.privilege) ELSE JSON_ARRAY(g.by_column) END AS list_privileges,
    CASE WHEN g.by_column <> '' THEN JSON_ARRAYAGG(g.`column`) END AS list_columns, g.is_grantable, NULL AS missing
FROM (
    SELECT u.GRANTEE AS grantee, NULL AS `schema`, NULL AS object, 'server' AS kind, u.PRIVILEGE_TYPE AS privilege, NULL AS `column`, '' AS by_column,
        u.IS_GRANTABLE = 'YES' AS is_grantable
    FROM information_schema.USER_PRIVILEGES u
    UNION ALL
    SELECT s.GRANTEE, s.TABLE_SCHEMA, NULL, 'schema', s.PRIVILEGE_TYPE, NULL, '', s.IS_GRANTABLE = 'YES'
    FROM information_schema.SCHEMA_PRIVILEGES s
    UNION ALL
    SELECT t.GRANTEE, t.TABLE_SCHEMA, t.TABLE_NAME, 'table', t.PRIVILEGE_TYPE, NULL, '', t.IS_GRANTABLE = 'YES'
    FROM information_schema.TABLE_PRIVILEGES t
    UNION ALL
    SELECT c.GRANTEE, c.TABLE_SCHEMA, c.TABLE_NAME, 'column', c.PRIVILEGE_TYPE, c.COLUMN_NAME, c.PRIVILEGE_TYPE, c.IS_GRANTABLE = 'YES'
    FROM information_schema.COLUMN_PRIVILEGES c
    UNION ALL
    SELECT CONCAT('''', p.User, '''@''', p.Host, ''''), p.Db, p.Routine_name, LOWER(p.Routine_type), x.privilege, NULL, '', FIND_IN_SET('Grant', p.Proc_priv) > 0
    FROM mysql.procs_priv p
    JOIN (SELECT 'EXECUTE' AS privilege UNION ALL SELECT 'ALTER ROUTINE') x ON FIND_IN_SET(x.privilege, UPPER(p.Proc_priv))) AS g
WHERE g.grantee NOT LIKE '''mysql.%' AND g.grantee NOT LIKE '''mariadb.sys''%'
-- one table
    AND g.`schema` = :schema AND g.object = :table AND g.kind IN ('table', 'column')
    AND (@@lower_case_table_names > 0
        OR CAST(g.`schema` AS BINARY) = CAST(:schema AS BINARY) AND CAST(g.object AS BINARY) = CAST(:table AS BINARY))
-- end
-- names that differ in case alone are two
GROUP BY g.grantee, g.`schema`, g.object, CAST(g.`schema` AS BINARY), CAST(g.object AS BINARY), g.kind, g.is_grantable, g.by_column
UNION ALL
-- whoever may read this table alone sees none but its own in the views
SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'grants to others, but on routines' FROM DUAL
WHERE NOT EXISTS (SELECT 1 FROM information_schema.USER_PRIVILEGES u
    WHERE u.GRANTEE <> CONCAT('''', LEFT(CURRENT_USER(), CHAR_LENGTH(CURRENT_USER()) - LOCATE('@', REVERSE(CURRENT_USER()))), '''@''', SUBSTRING_INDEX(CURRENT_USER(), '@', -1), ''''))
ORDER BY 1, 2, 3, 4, 5
LIMIT 5000
-- else
-- who may not read the grants of all is told its own
SELECT g.grantee, g.`schema`, g.object, g.kind,
    CASE g.by_column WHEN '' THEN JSON_ARRAYAGG(g.privilege) ELSE JSON_ARRAY(g.by_column) END AS list_privileges,
    CASE WHEN g.by_column <> '' THEN JSON_ARRAYAGG(g.`column`) END AS list_columns, g.is_grantable, NULL AS missing
FROM (
    SELECT u.GRANTEE AS grantee, NULL AS `schema`, NULL AS object, 'server' AS kind, u.PRIVILEGE_TYPE AS privilege, NULL AS `column`, '' AS by_column,
        u.IS_GRANTABLE = 'YES' AS is_grantable
    FROM information_schema.USER_PRIVILEGES u
    UNION ALL
    SELECT s.GRANTEE, s.TABLE_SCHEMA, NULL, 'schema', s.PRIVILEGE_TYPE, NULL, '', s.IS_GRANTABLE = 'YES'
    FROM information_schema.SCHEMA_PRIVILEGES s
    UNION ALL
    SELECT t.GRANTEE, t.TABLE_SCHEMA, t.TABLE_NAME, 'table', t.PRIVILEGE_TYPE, NULL, '', t.IS_GRANTABLE = 'YES'
    FROM information_schema.TABLE_PRIVILEGES t
    UNION ALL
    SELECT c.GRANTEE, c.TABLE_SCHEMA, c.TABLE_NAME, 'column', c.PRIVILEGE_TYPE, c.COLUMN_NAME, c.PRIVILEGE_TYPE, c.IS_GRANTABLE = 'YES'
    FROM information_schema.COLUMN_PRIVILEGES c) AS g
WHERE g.grantee NOT LIKE '''mysql.%' AND g.grantee NOT LIKE '''mariadb.sys''%'
-- one table
    AND g.`schema` = :schema AND g.object = :table AND g.kind IN ('table', 'column')
    AND (@@lower_case_table_names > 0
        OR CAST(g.`schema` AS BINARY) = CAST(:schema AS BINARY) AND CAST(g.object AS BINARY) = CAST(:table AS BINARY))
-- end
-- names that differ in case alone are two
GROUP BY g.grantee, g.`schema`, g.object, CAST(g.`schema` AS BINARY), CAST(g.object AS BINARY), g.kind, g.is_grantable, g.by_column
UNION ALL
SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'grants to others'
ORDER BY 1, 2, 3, 4, 5
LIMIT 5000
