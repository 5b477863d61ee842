SELECT a.pid AS id, a.usename::text AS "user", a.state LIKE 'idle%' AS is_idle,
    EXTRACT(EPOCH FROM pg_catalog.clock_timestamp() - a.xact_start)::float8 AS time
FROM pg_catalog.pg_stat_activity a
WHERE a.datname = pg_catalog.current_database() AND a.pid <> pg_catalog.pg_backend_pid()
    AND a.xact_start IS NOT NULL AND a.backend_type = 'client backend'
ORDER BY a.xact_start
