SELECT COALESCE(NULLIF(r.application_name, ''), r.pid::text) AS subject, r.state AS detail,
    CASE WHEN r.state = 'streaming' THEN COALESCE(EXTRACT(EPOCH FROM r.replay_lag), 0)::float8
        WHEN r.state IS NOT NULL THEN EXTRACT(EPOCH FROM r.replay_lag)::float8 END AS figure,
    false AS is_stopped
FROM pg_catalog.pg_stat_replication r
UNION ALL
SELECT 'this replica',
    CASE WHEN e.lost THEN 'does not reach its primary' WHEN pg_catalog.pg_is_wal_replay_paused() THEN 'its replay is paused' END,
    CASE WHEN e.receives AND pg_catalog.pg_last_wal_receive_lsn() = pg_catalog.pg_last_wal_replay_lsn() THEN 0
        ELSE EXTRACT(EPOCH FROM pg_catalog.clock_timestamp() - pg_catalog.pg_last_xact_replay_timestamp())::float8 END,
    e.lost
FROM (SELECT w.receives, NOT w.receives
        AND EXISTS (SELECT FROM pg_catalog.pg_settings s WHERE s.name = 'primary_conninfo' AND s.setting <> '') AS lost
    FROM (SELECT EXISTS (SELECT FROM pg_catalog.pg_stat_wal_receiver r WHERE r.pid IS NOT NULL) AS receives) w) e
WHERE pg_catalog.pg_is_in_recovery()
UNION ALL
SELECT 'slot ' || (s.facts->>'slot_name'),
    CASE WHEN s.facts->>'wal_status' = 'lost' THEN 'what its reader lacks is removed'
        ELSE 'nobody reads it, it keeps ' || COALESCE((pg_catalog.pg_wal_lsn_diff(
            CASE WHEN pg_catalog.pg_is_in_recovery() THEN pg_catalog.pg_last_wal_receive_lsn() ELSE pg_catalog.pg_current_wal_lsn() END,
            (s.facts->>'restart_lsn')::pg_catalog.pg_lsn) / 1048576)::bigint, 0) || ' MiB of WAL'
            || CASE WHEN s.facts->>'inactive_since' IS NULL THEN ', since when is not told' ELSE '' END END,
    EXTRACT(EPOCH FROM pg_catalog.clock_timestamp() - (s.facts->>'inactive_since')::timestamptz)::float8,
    COALESCE(s.facts->>'wal_status' = 'lost', false)
FROM (SELECT pg_catalog.to_jsonb(p) AS facts FROM pg_catalog.pg_replication_slots p WHERE NOT p.active) s
WHERE COALESCE(s.facts->>'synced', 'false') <> 'true'
