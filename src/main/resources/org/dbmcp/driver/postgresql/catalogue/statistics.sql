SELECT s.attname AS "column", s.null_frac::float8 AS null_share,
    CASE WHEN s.n_distinct >= 0 THEN s.n_distinct::bigint
        WHEN c.reltuples >= 0 THEN (-s.n_distinct * c.reltuples)::bigint END AS distinct_values,
    (s.most_common_vals::text::text[])[1:5] AS common_values,
    (s.most_common_freqs::float8[])[1:5] AS common_shares,
    (s.histogram_bounds::text::text[])[1] AS low,
    (s.histogram_bounds::text::text[])[pg_catalog.array_length(s.histogram_bounds::text::text[], 1)] AS high
FROM pg_catalog.pg_stats s
JOIN pg_catalog.pg_namespace n ON n.nspname = s.schemaname
JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = s.tablename
JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attname = s.attname
WHERE s.schemaname = :schema
-- one table
    AND s.tablename = :table
-- end
ORDER BY a.attnum, s.inherited DESC
