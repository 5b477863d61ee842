SELECT DISTINCT l.pid AS id, b.pid AS blocker,
    COALESCE(l.relation, t.relation)::pg_catalog.regclass::text AS object, l.mode
FROM pg_catalog.pg_locks l
CROSS JOIN LATERAL pg_catalog.unnest(pg_catalog.pg_blocking_pids(l.pid)) AS b (pid)
LEFT JOIN pg_catalog.pg_locks t ON t.pid = l.pid AND t.locktype = 'tuple' AND l.locktype = 'transactionid'
WHERE NOT l.granted
    AND (l.database IS NULL OR l.database = 0
        OR l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database()))
ORDER BY 1, 2
