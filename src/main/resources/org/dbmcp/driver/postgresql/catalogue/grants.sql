SELECT grantee, schema, object, kind, pg_catalog.string_agg(privilege, ', ' ORDER BY privilege) AS privileges, is_grantable
FROM (
    SELECT COALESCE(g.rolname, 'PUBLIC')::text AS grantee, n.nspname::text AS schema, c.relname::text AS object,
        CASE c.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned table' WHEN 'f' THEN 'foreign table'
        WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence' END AS kind, a.privilege_type AS privilege, a.is_grantable, c.relowner = a.grantee AS own
    FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    CROSS JOIN LATERAL pg_catalog.aclexplode(c.relacl) a
    LEFT JOIN pg_catalog.pg_roles g ON g.oid = a.grantee
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\_toast%' AND n.nspname NOT LIKE 'pg\_temp%'
    UNION ALL
    SELECT COALESCE(g.rolname, 'PUBLIC'), n.nspname, NULL, 'schema', a.privilege_type, a.is_grantable, n.nspowner = a.grantee
    FROM pg_catalog.pg_namespace n
    CROSS JOIN LATERAL pg_catalog.aclexplode(n.nspacl) a
    LEFT JOIN pg_catalog.pg_roles g ON g.oid = a.grantee
    WHERE n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\_toast%' AND n.nspname NOT LIKE 'pg\_temp%'
    UNION ALL
    SELECT COALESCE(g.rolname, 'PUBLIC'), n.nspname, p.proname || '(' || pg_catalog.pg_get_function_identity_arguments(p.oid) || ')',
        'function', a.privilege_type, a.is_grantable, p.proowner = a.grantee
    FROM pg_catalog.pg_proc p
    JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
    CROSS JOIN LATERAL pg_catalog.aclexplode(p.proacl) a
    LEFT JOIN pg_catalog.pg_roles g ON g.oid = a.grantee
    WHERE n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\_toast%' AND n.nspname NOT LIKE 'pg\_temp%') AS granted
WHERE NOT own
-- one table
    AND schema = :schema AND object = :table
-- end
GROUP BY grantee, schema, object, kind, is_grantable
ORDER BY schema, object NULLS FIRST, grantee
LIMIT 5000
