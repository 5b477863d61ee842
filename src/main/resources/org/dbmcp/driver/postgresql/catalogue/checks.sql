SELECT n.nspname AS schema, c.relname AS "table", k.conname AS name,
    pg_catalog.pg_get_constraintdef(k.oid) AS expression,
    CASE WHEN pg_catalog.array_length(k.conkey, 1) = 1 THEN
        (SELECT a.attname FROM pg_catalog.pg_attribute a WHERE a.attrelid = c.oid AND a.attnum = k.conkey[1]) END AS "column"
FROM pg_catalog.pg_constraint k
JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE k.contype IN ('c', 'x')
    AND n.nspname = :schema
-- one table
    AND c.relname = :table
-- end
    AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')
    AND (pg_catalog.has_table_privilege(c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
        OR pg_catalog.has_any_column_privilege(c.oid, 'SELECT, INSERT, UPDATE, REFERENCES'))
ORDER BY c.relname, k.conname
