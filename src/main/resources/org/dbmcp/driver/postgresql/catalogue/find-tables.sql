SELECT n.nspname AS schema, c.relname AS name,
    CASE WHEN c.relispartition THEN 'partition' ELSE CASE c.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned table' WHEN 'f' THEN 'foreign table'
        WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized-view' WHEN 'S' THEN 'sequence' END END AS kind,
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
LEFT JOIN pg_catalog.pg_description d
    ON d.objoid = c.oid AND d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objsubid = 0
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
    -- a list of all has enough in their parents
    AND (NOT c.relispartition OR :pattern <> '.')
    AND ((pg_catalog.length(c.relname) BETWEEN :shortest AND :longest AND pg_catalog.lower(c.relname) ~ :pattern) OR pg_catalog.lower(d.description) ~ :pattern)
    AND (:schema = '' OR n.nspname = :schema) AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\_toast%' AND n.nspname NOT LIKE 'pg\_temp%'
    AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')
    AND CASE WHEN c.relkind = 'S' THEN pg_catalog.has_sequence_privilege(c.oid, 'USAGE, SELECT, UPDATE')
        ELSE pg_catalog.has_table_privilege(c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
            OR pg_catalog.has_any_column_privilege(c.oid, 'SELECT, INSERT, UPDATE, REFERENCES') END
ORDER BY pg_catalog.lower(c.relname) = :word DESC, c.relispartition, pg_catalog.lower(c.relname) ~ :pattern DESC,
    pg_catalog.length(c.relname), n.nspname, c.relname
LIMIT 5000
