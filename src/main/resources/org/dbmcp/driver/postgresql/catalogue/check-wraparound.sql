SELECT d.datname::text AS subject, 100.0 * pg_catalog.age(d.datfrozenxid) / 2147483647 AS figure,
    pg_catalog.age(d.datfrozenxid) || ' transactions old' AS detail
FROM pg_catalog.pg_database d
ORDER BY figure DESC
