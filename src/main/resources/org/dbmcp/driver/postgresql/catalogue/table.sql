SELECT n.nspname AS schema, c.relname AS name,
    CASE WHEN c.relispartition THEN 'partition' ELSE CASE c.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned table' WHEN 'f' THEN 'foreign table'
        WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized-view' WHEN 'S' THEN 'sequence' END END AS kind,
    pg_catalog.obj_description(c.oid, 'pg_class') AS comment,
    pg_catalog.pg_get_userbyid(c.relowner) AS owner,
    CASE WHEN c.relkind = 'p' THEN
        -- the sum of its parts, of which an empty one may never have been counted
        (WITH RECURSIVE part (oid) AS (
            SELECT c.oid UNION ALL SELECT h.inhrelid FROM part p JOIN pg_catalog.pg_inherits h ON h.inhparent = p.oid)
        SELECT CASE WHEN pg_catalog.count(*) = pg_catalog.count(r.found) THEN COALESCE(pg_catalog.sum(r.found), 0)::bigint END
        FROM part p
        CROSS JOIN LATERAL (SELECT CASE WHEN l.reltuples >= 0 THEN l.reltuples WHEN l.relkind = 'r' AND pg_catalog.pg_relation_size(l.oid) = 0 THEN 0 END AS found
            -- one by one, for the planner takes them for half of all tables
            FROM pg_catalog.pg_class l WHERE l.oid = p.oid AND l.relkind <> 'p' OFFSET 0) r)
        WHEN c.relkind IN ('r', 'm') AND c.reltuples >= 0 THEN c.reltuples::bigint END AS row_estimate,
-- one table
    CASE WHEN c.relkind = 'p' THEN
        (WITH RECURSIVE part (oid) AS (
            SELECT c.oid UNION ALL SELECT h.inhrelid FROM part p JOIN pg_catalog.pg_inherits h ON h.inhparent = p.oid)
        SELECT COALESCE(pg_catalog.sum(pg_catalog.pg_total_relation_size(p.oid)), 0)::bigint FROM part p)
        WHEN c.relkind IN ('r', 'm') THEN pg_catalog.pg_total_relation_size(c.oid) END AS bytes,
    -- of all, the facet of partitions tells them
    CASE WHEN c.relispartition THEN pg_catalog.pg_get_expr(c.relpartbound, c.oid) END AS bounds,
-- end
    CASE WHEN c.relkind IN ('v', 'm') THEN pg_catalog.pg_get_viewdef(c.oid, true) END AS definition,
    CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END AS partitioned_by,
    (SELECT pg_catalog.format('%I.%I', pn.nspname, pc.relname) FROM pg_catalog.pg_inherits h
        JOIN pg_catalog.pg_class pc ON pc.oid = h.inhparent
        JOIN pg_catalog.pg_namespace pn ON pn.oid = pc.relnamespace
        WHERE h.inhrelid = c.oid AND c.relispartition) AS partition_of,
    CASE WHEN c.relpersistence = 'u' THEN true END AS is_unlogged,
    NULLIF(c.relrowsecurity, false) AS row_security, NULLIF(c.relforcerowsecurity, false) AS row_security_forced,
    (SELECT pg_catalog.array_agg(pg_catalog.left(p.polname || ': '
            || CASE p.polpermissive WHEN true THEN '' ELSE 'restrictive ' END
            || CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END
            || COALESCE(' USING (' || pg_catalog.pg_get_expr(p.polqual, p.polrelid) || ')', '')
            || COALESCE(' WITH CHECK (' || pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) || ')', ''), 500) ORDER BY p.polname)
        FROM pg_catalog.pg_policy p WHERE p.polrelid = c.oid) AS policies
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
    AND n.nspname = :schema
-- one table
    AND c.relname = :table
-- end
    AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')
    AND (pg_catalog.has_table_privilege(c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
        OR pg_catalog.has_any_column_privilege(c.oid, 'SELECT, INSERT, UPDATE, REFERENCES'))
ORDER BY c.relname
