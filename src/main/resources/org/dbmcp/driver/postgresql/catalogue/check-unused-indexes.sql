SELECT pg_catalog.format('%I.%I', s.schemaname, s.indexrelname) AS subject, b.bytes / 1048576.0 AS figure,
    pg_catalog.format('on %I, not used since statistics began', s.relname) AS detail
FROM pg_catalog.pg_stat_user_indexes s
JOIN pg_catalog.pg_index i ON i.indexrelid = s.indexrelid
CROSS JOIN LATERAL (SELECT pg_catalog.pg_relation_size(s.indexrelid) AS bytes) b
WHERE s.idx_scan = 0 AND NOT i.indisunique AND b.bytes >= 1048576
    AND EXISTS (SELECT FROM pg_catalog.pg_class c WHERE c.oid = s.relid AND pg_catalog.has_schema_privilege(c.relnamespace, 'USAGE'))
    AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_constraint c WHERE c.conindid = i.indexrelid)
ORDER BY figure DESC
LIMIT 1000
