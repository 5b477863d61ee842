SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) AS subject, 1 AS figure, pg_catalog.format('on %s', x.indrelid::pg_catalog.regclass) AS detail
FROM pg_catalog.pg_index x
JOIN pg_catalog.pg_class c ON c.oid = x.indexrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE NOT (x.indisvalid AND x.indisready) AND c.relkind = 'i'
    AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_locks l WHERE l.relation IN (x.indexrelid, x.indrelid) AND l.mode = 'ShareUpdateExclusiveLock')
    AND n.nspname NOT LIKE 'pg\_toast%'
    AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')
ORDER BY 1
