SELECT cn.nspname AS schema, child.relname AS name,
    pg_catalog.pg_get_expr(child.relpartbound, child.oid) AS bounds,
    CASE WHEN child.reltuples >= 0 THEN child.reltuples::bigint END AS row_estimate
FROM pg_catalog.pg_inherits h
JOIN pg_catalog.pg_class c ON c.oid = h.inhparent
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_class child ON child.oid = h.inhrelid
JOIN pg_catalog.pg_namespace cn ON cn.oid = child.relnamespace
WHERE child.relispartition
    AND n.nspname = :schema
-- one table
    AND c.relname = :table
-- end
    AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')
    AND (pg_catalog.has_table_privilege(c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
        OR pg_catalog.has_any_column_privilege(c.oid, 'SELECT, INSERT, UPDATE, REFERENCES'))
ORDER BY child.relname
LIMIT 1000
