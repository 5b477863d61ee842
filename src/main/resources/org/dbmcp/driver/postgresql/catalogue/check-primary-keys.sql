SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) AS subject, 1 AS figure,
    CASE WHEN c.reltuples >= 0 THEN 'about ' || c.reltuples::bigint || ' rows' END AS detail
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence <> 't'
    AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
    AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')
    AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_index x WHERE x.indrelid = c.oid AND x.indisprimary)
    AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d WHERE d.objid = c.oid AND d.classid = 'pg_class'::pg_catalog.regclass AND d.deptype = 'e')
ORDER BY c.reltuples DESC, 1
LIMIT 1000
