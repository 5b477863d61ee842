SELECT grantee, schema, object, kind, pg_catalog.array_agg(DISTINCT privilege) AS privileges,
    pg_catalog.array_agg("column" ORDER BY place) FILTER (WHERE "column" IS NOT NULL) AS columns, is_grantable
FROM (
    SELECT COALESCE(g.rolname, 'PUBLIC')::text AS grantee, n.nspname::text AS schema, c.relname::text AS object,
        CASE c.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned table' WHEN 'f' THEN 'foreign table'
        WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized-view' WHEN 'S' THEN 'sequence' END AS kind, a.privilege_type AS privilege, a.is_grantable, c.relowner = a.grantee AS own,
        NULL::text AS "column", 0 AS place
    FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    CROSS JOIN LATERAL pg_catalog.aclexplode(c.relacl) a
    LEFT JOIN pg_catalog.pg_roles g ON g.oid = a.grantee
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\_toast%' AND n.nspname NOT LIKE 'pg\_temp%'
    UNION ALL
    SELECT COALESCE(g.rolname, 'PUBLIC'), n.nspname, c.relname, 'column', a.privilege_type, a.is_grantable, c.relowner = a.grantee, t.attname, t.attnum
    FROM pg_catalog.pg_attribute t
    JOIN pg_catalog.pg_class c ON c.oid = t.attrelid
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    CROSS JOIN LATERAL pg_catalog.aclexplode(t.attacl) a
    LEFT JOIN pg_catalog.pg_roles g ON g.oid = a.grantee
    WHERE t.attacl IS NOT NULL AND t.attnum > 0 AND NOT t.attisdropped
        AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\_toast%' AND n.nspname NOT LIKE 'pg\_temp%'
-- one table
        AND n.nspname = :schema AND c.relname = :table
-- end
    UNION ALL
    SELECT COALESCE(g.rolname, 'PUBLIC'), n.nspname, NULL, 'schema', a.privilege_type, a.is_grantable, n.nspowner = a.grantee, NULL, 0
    FROM pg_catalog.pg_namespace n
    CROSS JOIN LATERAL pg_catalog.aclexplode(n.nspacl) a
    LEFT JOIN pg_catalog.pg_roles g ON g.oid = a.grantee
    WHERE n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\_toast%' AND n.nspname NOT LIKE 'pg\_temp%'
    UNION ALL
    SELECT COALESCE(g.rolname, 'PUBLIC'), n.nspname, p.proname || '(' || pg_catalog.pg_get_function_identity_arguments(p.oid) || ')',
        CASE p.prokind WHEN 'p' THEN 'procedure' ELSE 'function' END, a.privilege_type, a.is_grantable, p.proowner = a.grantee, NULL, 0
    FROM pg_catalog.pg_proc p
    JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
    CROSS JOIN LATERAL pg_catalog.aclexplode(COALESCE(p.proacl, pg_catalog.acldefault('f', p.proowner))) a
    LEFT JOIN pg_catalog.pg_roles g ON g.oid = a.grantee
    WHERE n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\_toast%' AND n.nspname NOT LIKE 'pg\_temp%'
        -- the hundreds of an extension are as they came
        AND (p.proacl IS NOT NULL OR NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend e
            WHERE e.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND e.objid = p.oid AND e.deptype = 'e'))) AS granted
WHERE NOT own
-- one table
    AND schema = :schema AND object = :table AND kind NOT IN ('function', 'procedure')
-- end
GROUP BY grantee, schema, object, kind, is_grantable, CASE kind WHEN 'column' THEN privilege END
-- functions are many, and everybody may run most of them
ORDER BY kind IN ('function', 'procedure'), kind IN ('function', 'procedure') AND grantee = 'PUBLIC',
    schema, object NULLS FIRST, grantee, kind, privileges
LIMIT 5000
