SELECT d.subject, 100.0 * GREATEST(d.transactions, d.multixacts) / 2147483647 AS figure,
    CASE WHEN d.multixacts > d.transactions THEN d.multixacts || ' multixacts old' ELSE d.transactions || ' transactions old' END AS detail
FROM (SELECT p.datname::text AS subject, pg_catalog.age(p.datfrozenxid) AS transactions, pg_catalog.mxid_age(p.datminmxid) AS multixacts
    FROM pg_catalog.pg_database p) d
ORDER BY figure DESC
