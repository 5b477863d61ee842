SELECT pg_catalog.format('%I.%I', s.schemaname, s.relname) AS subject, 100.0 * s.n_dead_tup / (s.n_live_tup + s.n_dead_tup) AS figure,
    s.n_dead_tup || ' dead rows, last vacuum '
        || COALESCE(pg_catalog.to_char(GREATEST(s.last_vacuum, s.last_autovacuum) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'never') AS detail
FROM pg_catalog.pg_stat_user_tables s
WHERE s.n_dead_tup >= 10000
    AND EXISTS (SELECT FROM pg_catalog.pg_class c WHERE c.oid = s.relid AND pg_catalog.has_schema_privilege(c.relnamespace, 'USAGE'))
ORDER BY figure DESC
LIMIT 1000
