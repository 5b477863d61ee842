SELECT n.nspname AS schema, pg_catalog.obj_description(n.oid, 'pg_namespace') AS comment,
    (SELECT count(*) FROM pg_catalog.pg_class c
        WHERE c.relnamespace = n.oid AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition) AS tables,
    n.nspname = pg_catalog.current_schema() AS is_default
FROM pg_catalog.pg_namespace n
WHERE n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\_toast%' AND n.nspname NOT LIKE 'pg\_temp%'
    AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')
ORDER BY n.nspname
