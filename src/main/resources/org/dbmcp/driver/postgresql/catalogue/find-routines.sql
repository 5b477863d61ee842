SELECT n.nspname AS schema, p.proname AS name,
    CASE p.prokind WHEN 'p' THEN 'procedure' ELSE 'function' END AS kind,
    '(' || pg_catalog.pg_get_function_identity_arguments(p.oid) || COALESCE(') -> ' || pg_catalog.pg_get_function_result(p.oid), ')') AS type,
    d.description AS comment
FROM pg_catalog.pg_proc p
JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
LEFT JOIN pg_catalog.pg_description d
    ON d.objoid = p.oid AND d.classoid = 'pg_catalog.pg_proc'::pg_catalog.regclass
WHERE (pg_catalog.lower(p.proname) ~ :pattern OR pg_catalog.lower(d.description) ~ :pattern) AND (:schema = '' OR n.nspname = :schema) AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\_toast%' AND n.nspname NOT LIKE 'pg\_temp%'
    AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')
    AND pg_catalog.has_function_privilege(p.oid, 'EXECUTE')
UNION ALL
SELECT n.nspname, t.typname, 'type',
    CASE t.typtype WHEN 'e' THEN 'enum' WHEN 'd' THEN 'domain over ' || pg_catalog.format_type(t.typbasetype, t.typtypmod)
        WHEN 'c' THEN 'composite' WHEN 'r' THEN 'range' ELSE 'base' END,
    d.description
FROM pg_catalog.pg_type t
JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
LEFT JOIN pg_catalog.pg_class c ON c.oid = t.typrelid
LEFT JOIN pg_catalog.pg_description d
    ON d.objoid = t.oid AND d.classoid = 'pg_catalog.pg_type'::pg_catalog.regclass
WHERE t.typtype IN ('e', 'd', 'c', 'r') AND (c.oid IS NULL OR c.relkind = 'c')
    AND (pg_catalog.lower(t.typname) ~ :pattern OR pg_catalog.lower(d.description) ~ :pattern) AND (:schema = '' OR n.nspname = :schema) AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\_toast%' AND n.nspname NOT LIKE 'pg\_temp%'
    AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')
ORDER BY 1, 2, 4
LIMIT 5000
