WITH RECURSIVE part (parent, top, oid) AS (
    SELECT c.relname, h.inhrelid, h.inhrelid
    FROM pg_catalog.pg_inherits h
    JOIN pg_catalog.pg_class c ON c.oid = h.inhparent AND c.relkind = 'p'
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = :schema
-- one table
        AND c.relname = :table
-- end
        AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')
        AND (pg_catalog.has_table_privilege(c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
            OR pg_catalog.has_any_column_privilege(c.oid, 'SELECT, INSERT, UPDATE, REFERENCES'))
    UNION ALL
    SELECT p.parent, p.top, h.inhrelid FROM part p JOIN pg_catalog.pg_inherits h ON h.inhparent = p.oid),
total AS (
    SELECT p.parent, p.top, pg_catalog.sum(r.bytes)::bigint AS bytes,
        -- an empty one may never have been counted
        CASE WHEN pg_catalog.bool_and(r.relkind = 'p' OR r.found IS NOT NULL) THEN COALESCE(pg_catalog.sum(r.found), 0)::bigint END AS row_estimate
    FROM part p
    CROSS JOIN LATERAL (SELECT l.relkind, pg_catalog.pg_total_relation_size(l.oid) AS bytes, CASE WHEN l.relkind = 'p' THEN NULL
            WHEN l.reltuples >= 0 THEN l.reltuples WHEN l.relkind = 'r' AND pg_catalog.pg_relation_size(l.oid) = 0 THEN 0 END AS found
        -- one by one, for the planner takes them for half of all tables
        FROM pg_catalog.pg_class l WHERE l.oid = p.oid OFFSET 0) r
    GROUP BY p.parent, p.top)
SELECT n.nspname AS schema, t.parent AS table, c.relname AS name, pg_catalog.pg_get_expr(c.relpartbound, c.oid) AS bounds,
    CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END AS partitioned_by,
    t.row_estimate, t.bytes
FROM total t
JOIN pg_catalog.pg_class c ON c.oid = t.top
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
ORDER BY c.relname
LIMIT 5001
