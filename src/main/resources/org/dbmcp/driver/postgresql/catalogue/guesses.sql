WITH target AS (
    SELECT n.oid AS namespace, n.nspname, c.oid, c.relname, a.attnum, a.attname, a.atttypid
    FROM pg_catalog.pg_constraint k
    JOIN pg_catalog.pg_class c ON c.oid = k.conrelid AND NOT c.relispartition
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[1]
    WHERE k.contype = 'p' AND pg_catalog.array_length(k.conkey, 1) = 1 AND n.nspname = :schema),
named AS (
    SELECT t.*, g.guess FROM target t
    CROSS JOIN LATERAL (VALUES
        (CASE WHEN pg_catalog.lower(t.attname) <> 'id' THEN pg_catalog.lower(t.attname) END),
        (pg_catalog.lower(t.relname || '_' || t.attname)),
        (pg_catalog.lower(pg_catalog.regexp_replace(t.relname, 's$', '') || '_' || t.attname)),
        (pg_catalog.lower(pg_catalog.regexp_replace(t.relname, 's$', '') || t.attname)),
        (pg_catalog.lower(pg_catalog.regexp_replace(t.relname, 'ies$', 'y') || '_' || t.attname))) AS g (guess)
    WHERE g.guess IS NOT NULL)
SELECT DISTINCT n.nspname AS schema, c.relname AS "table", a.attname AS "column",
    t.nspname AS to_schema, t.relname AS to_table, t.attname AS to_column
FROM pg_catalog.pg_attribute a
JOIN pg_catalog.pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p', 'f') AND NOT c.relispartition
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN named t ON t.guess = pg_catalog.lower(a.attname) AND t.atttypid = a.atttypid AND t.oid <> c.oid
WHERE a.attnum > 0 AND NOT a.attisdropped
    AND n.nspname = :schema
-- one table
    AND (c.relname = :table OR t.relname = :table)
-- end
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint k
        WHERE k.conrelid = c.oid AND (k.contype = 'f' AND a.attnum = ANY (k.conkey) OR k.contype = 'p' AND k.conkey = ARRAY[a.attnum]))
    AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')
    AND (pg_catalog.has_table_privilege(c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
        OR pg_catalog.has_any_column_privilege(c.oid, 'SELECT, INSERT, UPDATE, REFERENCES'))
ORDER BY 1, 2, 3, 4, 5
LIMIT 1000
