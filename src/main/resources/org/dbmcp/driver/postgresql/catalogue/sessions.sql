SELECT a.pid AS id, a.usename::text AS "user", NULLIF(a.application_name, '') AS application, a.datname::text AS db,
    a.state AS command, a.wait_event_type || ': ' || a.wait_event AS state,
    EXTRACT(EPOCH FROM pg_catalog.clock_timestamp() - CASE a.state WHEN 'active' THEN a.query_start ELSE a.state_change END)::float8 AS time,
    pg_catalog.left(a.query, 4000) AS info
FROM pg_catalog.pg_stat_activity a
WHERE a.datname = pg_catalog.current_database() AND a.pid <> pg_catalog.pg_backend_pid()
ORDER BY a.pid
