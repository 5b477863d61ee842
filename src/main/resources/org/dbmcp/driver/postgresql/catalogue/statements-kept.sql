SELECT p.place IS NOT NULL AS is_on,
    CASE WHEN p.place IS NULL THEN 'Add pg_stat_statements to shared_preload_libraries'
        || CASE WHEN EXISTS (SELECT 1 FROM pg_catalog.pg_available_extensions e WHERE e.name = 'pg_stat_statements') THEN '' ELSE ' (install the server''s contrib modules first)' END
        || ', restart the server, then in this database: CREATE EXTENSION pg_stat_statements' END AS remedy,
    CASE WHEN p.place IS NOT NULL THEN pg_catalog.set_config('search_path', pg_catalog.quote_ident(p.place) || ', pg_temp', true) END AS place
FROM (SELECT (SELECT n.nspname::text
    FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_catalog.pg_depend d ON d.classid = 'pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'e'
    WHERE c.relname = 'pg_stat_statements' AND c.relkind IN ('v', 'r')
        AND (d.objid IS NOT NULL OR pg_catalog.pg_get_userbyid(c.relowner) = current_user)
        AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')
    ORDER BY d.objid IS NULL, n.nspname
    LIMIT 1) AS place) p
