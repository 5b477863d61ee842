SELECT n.nspname AS schema, c.relname AS "table", i.relname AS name, m.amname AS method,
    x.indisunique AS is_unique, x.indisprimary AS is_primary, x.indisvalid AS is_valid,
    pg_catalog.pg_get_indexdef(x.indexrelid, u.place, true)
        || CASE WHEN u.place > x.indnkeyatts THEN '' ELSE
            -- what is usual of each direction is not said
            CASE x.indoption[u.place - 1] & 3 WHEN 1 THEN ' DESC NULLS LAST' WHEN 2 THEN ' NULLS FIRST' WHEN 3 THEN ' DESC' ELSE '' END END AS "column",
    u.place > x.indnkeyatts AS is_included,
    pg_catalog.pg_get_expr(x.indpred, x.indrelid, true) AS predicate
-- one table
    , CASE WHEN i.relkind = 'i' THEN pg_catalog.pg_relation_size(i.oid) END AS bytes
-- end
FROM pg_catalog.pg_index x
JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid
JOIN pg_catalog.pg_am m ON m.oid = i.relam
JOIN pg_catalog.pg_class c ON c.oid = x.indrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
CROSS JOIN LATERAL pg_catalog.generate_series(1, x.indnatts) AS u (place)
WHERE n.nspname = :schema
-- one table
    AND c.relname = :table
-- end
    AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')
    AND (pg_catalog.has_table_privilege(c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
        OR pg_catalog.has_any_column_privilege(c.oid, 'SELECT, INSERT, UPDATE, REFERENCES'))
ORDER BY c.relname, i.relname, u.place
