SELECT o.kind, pg_catalog.count(*) AS amount
FROM (
    SELECT n.nspname AS schema, 'schemas' AS kind
    FROM pg_catalog.pg_namespace n
    WHERE NOT pg_catalog.has_schema_privilege(n.oid, 'USAGE')
        AND EXISTS (SELECT 1 FROM pg_catalog.pg_class c WHERE c.relnamespace = n.oid AND c.relkind IN ('r', 'p', 'S'))
    UNION ALL
    SELECT n.nspname, CASE WHEN c.relkind <> 'S' THEN 'tables'
        WHEN EXISTS (SELECT 1 FROM pg_catalog.pg_depend x
            WHERE x.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND x.objid = c.oid AND x.deptype = 'i') THEN 'identities'
        ELSE 'sequences' END
    FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')
        AND NOT CASE WHEN c.relkind = 'S' THEN pg_catalog.has_sequence_privilege(c.oid, 'USAGE, SELECT, UPDATE')
            ELSE pg_catalog.has_table_privilege(c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
                OR pg_catalog.has_any_column_privilege(c.oid, 'SELECT, INSERT, UPDATE, REFERENCES') END
    UNION ALL
    SELECT n.nspname, 'routines'
    FROM pg_catalog.pg_proc p
    JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
    WHERE pg_catalog.has_schema_privilege(n.oid, 'USAGE') AND NOT pg_catalog.has_function_privilege(p.oid, 'EXECUTE')
    ) o
WHERE o.schema NOT LIKE 'pg\_%' AND o.schema <> 'information_schema'
    AND (:schema = '' OR o.schema = :schema)
GROUP BY o.kind
ORDER BY o.kind
