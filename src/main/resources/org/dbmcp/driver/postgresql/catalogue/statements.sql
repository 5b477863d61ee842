SELECT s.sql, s.calls, s.total_ms, s.total_ms / NULLIF(s.calls, 0) AS mean_ms, s.rows, s.all_ms
FROM (SELECT j.facts->>'query' AS sql, pg_catalog.sum((j.facts->>'calls')::bigint)::float8 AS calls,
        pg_catalog.sum(COALESCE(j.facts->>'total_exec_time', j.facts->>'total_time')::float8) AS total_ms,
        pg_catalog.sum((j.facts->>'rows')::bigint)::float8 AS rows,
        pg_catalog.sum(pg_catalog.sum(COALESCE(j.facts->>'total_exec_time', j.facts->>'total_time')::float8)) OVER () AS all_ms
    FROM (SELECT pg_catalog.to_jsonb(p) AS facts FROM pg_stat_statements p) j
    WHERE (j.facts->>'dbid')::oid = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
        AND j.facts->>'query' <> '<insufficient privilege>'
    GROUP BY j.facts->>'query') s
ORDER BY CASE CAST(:order AS text) WHEN 'calls' THEN s.calls WHEN 'rows' THEN s.rows WHEN 'mean_time' THEN s.total_ms / NULLIF(s.calls, 0) ELSE s.total_ms END DESC NULLS LAST
LIMIT 50
