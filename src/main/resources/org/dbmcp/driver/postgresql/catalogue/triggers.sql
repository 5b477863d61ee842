SELECT n.nspname AS schema, c.relname AS "table", g.tgname AS name,
    CASE g.tgtype & 66 WHEN 2 THEN 'before' WHEN 64 THEN 'instead of' ELSE 'after' END AS timing,
    pg_catalog.concat_ws(' or ', CASE WHEN g.tgtype & 4 > 0 THEN 'insert' END, CASE WHEN g.tgtype & 8 > 0 THEN 'delete' END,
        CASE WHEN g.tgtype & 16 > 0 THEN 'update' END, CASE WHEN g.tgtype & 32 > 0 THEN 'truncate' END) AS event,
    (SELECT pg_catalog.array_agg(a.attname::text ORDER BY a.attnum) FROM pg_catalog.pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum = ANY (g.tgattr)) AS columns,
    CASE WHEN g.tgtype & 1 = 0 THEN 'statement' END AS level,
    CASE WHEN g.tgqual IS NOT NULL THEN pg_catalog.substring(pg_catalog.pg_get_triggerdef(g.oid, true), 'WHEN \((.*)\) EXECUTE ') END AS condition,
    g.tgfoid::pg_catalog.regproc::text AS action,
    CASE g.tgenabled WHEN 'D' THEN true END AS is_disabled
FROM pg_catalog.pg_trigger g
JOIN pg_catalog.pg_class c ON c.oid = g.tgrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE NOT g.tgisinternal
    AND n.nspname = :schema
-- one table
    AND c.relname = :table
-- end
    AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')
    AND (pg_catalog.has_table_privilege(c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
        OR pg_catalog.has_any_column_privilege(c.oid, 'SELECT, INSERT, UPDATE, REFERENCES'))
ORDER BY c.relname, g.tgname
LIMIT 5001
