SELECT 100.0 * c.used / c.most AS figure, c.used || ' of ' || c.most AS detail
FROM (SELECT pg_catalog.count(*) AS used,
        pg_catalog.current_setting('max_connections')::int - pg_catalog.current_setting('superuser_reserved_connections')::int AS most
    FROM pg_catalog.pg_stat_activity a WHERE a.datid IS NOT NULL AND COALESCE(a.backend_type, 'client backend') = 'client backend') c
