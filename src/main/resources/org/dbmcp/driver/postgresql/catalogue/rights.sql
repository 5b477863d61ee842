SELECT p.privilege, r.whole AND pg_catalog.has_table_privilege(c.oid, p.privilege || ' WITH GRANT OPTION') AS is_grantable, a.attname AS "column"
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
CROSS JOIN (VALUES ('SELECT', true), ('INSERT', true), ('UPDATE', true), ('DELETE', false), ('TRUNCATE', false), ('REFERENCES', true), ('TRIGGER', false))
    AS p (privilege, by_column)
CROSS JOIN LATERAL (SELECT pg_catalog.has_table_privilege(c.oid, p.privilege) AS whole) r
LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND NOT r.whole AND p.by_column
    AND CASE WHEN p.by_column THEN pg_catalog.has_column_privilege(c.oid, a.attnum, p.privilege) END
WHERE n.nspname = :schema
-- one table
    AND c.relname = :table
-- end
    AND (r.whole OR a.attname IS NOT NULL)
ORDER BY p.privilege, a.attnum
