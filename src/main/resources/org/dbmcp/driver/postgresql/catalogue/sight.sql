SELECT pg_catalog.pg_has_role('pg_read_all_stats', 'USAGE') AS is_complete,
    'GRANT pg_read_all_stats TO ' || pg_catalog.quote_ident(current_user) AS remedy
