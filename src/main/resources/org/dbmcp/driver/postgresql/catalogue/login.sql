SELECT current_user::text AS user_name, session_user::text AS session_user_name, pg_catalog.current_database()::text AS database,
    pg_catalog.current_schema()::text AS schema, pg_catalog.current_setting('server_version') AS version,
    r.rolsuper AS is_superuser, r.rolcreatedb AS is_allowed_to_create_databases, r.rolcreaterole AS is_allowed_to_create_roles,
    r.rolreplication AS is_allowed_to_replicate, r.rolbypassrls AS is_above_row_security,
    pg_catalog.has_database_privilege(pg_catalog.current_database(), 'CREATE') AS is_allowed_to_create_schemas,
    pg_catalog.has_database_privilege(pg_catalog.current_database(), 'TEMPORARY') AS is_allowed_to_create_temporary_tables,
    (SELECT pg_catalog.array_agg(g.rolname::text ORDER BY g.rolname) FROM pg_catalog.pg_roles g
        WHERE g.oid <> r.oid AND pg_catalog.pg_has_role(r.oid, g.oid, 'USAGE') AND NOT r.rolsuper) AS roles
FROM pg_catalog.pg_roles r
WHERE r.rolname = current_user
