SELECT COALESCE(NULLIF(r.application_name, ''), r.pid::text) AS subject, r.state AS detail,
    CASE WHEN r.state = 'streaming' THEN COALESCE(EXTRACT(EPOCH FROM r.replay_lag), 0)::float8
        WHEN r.state IS NOT NULL THEN EXTRACT(EPOCH FROM r.replay_lag)::float8 END AS figure
FROM pg_catalog.pg_stat_replication r
UNION ALL
SELECT 'this replica', NULL, CASE WHEN pg_catalog.pg_last_wal_receive_lsn() = pg_catalog.pg_last_wal_replay_lsn()
        AND EXISTS (SELECT FROM pg_catalog.pg_stat_wal_receiver w WHERE w.pid IS NOT NULL) THEN 0
    ELSE EXTRACT(EPOCH FROM pg_catalog.clock_timestamp() - pg_catalog.pg_last_xact_replay_timestamp())::float8 END
WHERE pg_catalog.pg_is_in_recovery()
