SELECT 100.0 * d.blks_hit / (d.blks_hit + d.blks_read) AS figure, d.blks_read || ' blocks read' AS detail
FROM pg_catalog.pg_stat_database d
WHERE d.datname = pg_catalog.current_database() AND d.blks_hit + d.blks_read > 100000
