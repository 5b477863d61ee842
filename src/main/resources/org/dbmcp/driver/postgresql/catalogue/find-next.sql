SELECT c.relname AS name,
    CASE c.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned table' WHEN 'f' THEN 'foreign table'
        WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized-view' END AS kind,
    pg_catalog.obj_description(c.oid, 'pg_class') AS comment,
    CASE WHEN c.relkind = 'p' THEN
        -- the sum of its parts, of which an empty one may never have been counted
        (WITH RECURSIVE part (oid) AS (
            SELECT c.oid UNION ALL SELECT h.inhrelid FROM part p JOIN pg_catalog.pg_inherits h ON h.inhparent = p.oid)
        SELECT CASE WHEN pg_catalog.count(*) = pg_catalog.count(r.found) THEN COALESCE(pg_catalog.sum(r.found), 0)::bigint END
        FROM part p
        CROSS JOIN LATERAL (SELECT CASE WHEN l.reltuples >= 0 THEN l.reltuples WHEN l.relkind = 'r' AND pg_catalog.pg_relation_size(l.oid) = 0 THEN 0 END AS found
            -- one by one, for the planner takes them for half of all tables
            FROM pg_catalog.pg_class l WHERE l.oid = p.oid AND l.relkind <> 'p' OFFSET 0) r)
        WHEN c.relkind IN ('r', 'm') AND c.reltuples >= 0 THEN c.reltuples::bigint END AS row_estimate
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition
    AND n.nspname = :schema AND c.relname > CAST(:name AS name)
    AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')
    AND (pg_catalog.has_table_privilege(c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
        OR pg_catalog.has_any_column_privilege(c.oid, 'SELECT, INSERT, UPDATE, REFERENCES'))
ORDER BY c.relname
LIMIT 5000
