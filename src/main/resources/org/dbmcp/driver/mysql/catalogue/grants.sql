SELECT g.grantee, g.`schema`, g.object, g.kind, JSON_ARRAYAGG(g.privilege) AS list_privileges,
    g.is_grantable
FROM (
    SELECT u.GRANTEE AS grantee, NULL AS `schema`, NULL AS object, 'server' AS kind, u.PRIVILEGE_TYPE AS privilege, u.IS_GRANTABLE = 'YES' AS is_grantable
    FROM information_schema.USER_PRIVILEGES u
    UNION ALL
    SELECT s.GRANTEE, s.TABLE_SCHEMA, NULL, 'schema', s.PRIVILEGE_TYPE, s.IS_GRANTABLE = 'YES'
    FROM information_schema.SCHEMA_PRIVILEGES s
    UNION ALL
    SELECT t.GRANTEE, t.TABLE_SCHEMA, t.TABLE_NAME, 'table', t.PRIVILEGE_TYPE, t.IS_GRANTABLE = 'YES'
    FROM information_schema.TABLE_PRIVILEGES t) AS g
WHERE g.grantee NOT LIKE '''mysql.%'
-- one table
    AND g.`schema` = :schema AND g.object = :table
-- end
GROUP BY g.grantee, g.`schema`, g.object, g.kind, g.is_grantable
ORDER BY g.grantee, g.`schema`, g.object
LIMIT 5000
