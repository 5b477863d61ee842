SELECT n.nspname AS schema, c.relname AS "table", a.attname AS name,
    pg_catalog.format_type(a.atttypid, a.atttypmod) AS type,
    NOT (a.attnotnull OR t.typtype = 'd' AND EXISTS (
        WITH RECURSIVE d (oid) AS (
            SELECT t.oid
            UNION ALL
            SELECT b.typbasetype FROM d JOIN pg_catalog.pg_type b ON b.oid = d.oid WHERE b.typtype = 'd')
        SELECT 1 FROM d JOIN pg_catalog.pg_type b ON b.oid = d.oid WHERE b.typnotnull)) AS is_nullable,
    CASE WHEN a.attgenerated = '' THEN pg_catalog.pg_get_expr(d.adbin, d.adrelid) END AS default_value,
    CASE WHEN a.attgenerated <> '' THEN pg_catalog.pg_get_expr(d.adbin, d.adrelid) END AS generated,
    CASE a.attgenerated WHEN 's' THEN 'stored' WHEN 'v' THEN 'virtual' END AS generated_as,
    CASE a.attidentity WHEN 'a' THEN 'always' WHEN 'd' THEN 'by default' END AS identity,
    CASE WHEN t.typtype = 'd' THEN
        -- a domain may be made of another one
        (WITH RECURSIVE base (oid, mod) AS (
            SELECT t.typbasetype, t.typtypmod
            UNION ALL SELECT u.typbasetype, u.typtypmod FROM base b JOIN pg_catalog.pg_type u ON u.oid = b.oid AND u.typtype = 'd')
        SELECT pg_catalog.format_type(b.oid, b.mod) FROM base b JOIN pg_catalog.pg_type u ON u.oid = b.oid AND u.typtype <> 'd') END AS base_type,
    (SELECT pg_catalog.string_agg(pg_catalog.pg_get_constraintdef(k.oid), ' AND ')
        FROM pg_catalog.pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'c') AS domain_check,
    (SELECT pg_catalog.array_agg(e.enumlabel::text ORDER BY e.enumsortorder)
        FROM pg_catalog.pg_enum e WHERE e.enumtypid = CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE t.oid END) AS allowed,
    pg_catalog.col_description(c.oid, a.attnum) AS comment
FROM pg_catalog.pg_attribute a
JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND a.attnum > 0 AND NOT a.attisdropped
    AND n.nspname = :schema
-- one table
    AND c.relname = :table
-- end
    AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')
    AND (pg_catalog.has_table_privilege(c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
        OR pg_catalog.has_any_column_privilege(c.oid, 'SELECT, INSERT, UPDATE, REFERENCES'))
ORDER BY c.relname, a.attnum
