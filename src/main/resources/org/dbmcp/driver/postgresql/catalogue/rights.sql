SELECT p.privilege, pg_catalog.has_table_privilege(c.oid, p.privilege || ' WITH GRANT OPTION') AS is_grantable
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
CROSS JOIN (VALUES ('SELECT'), ('INSERT'), ('UPDATE'), ('DELETE'), ('TRUNCATE'), ('REFERENCES'), ('TRIGGER')) AS p (privilege)
WHERE n.nspname = :schema
-- one table
    AND c.relname = :table
-- end
    AND pg_catalog.has_table_privilege(c.oid, p.privilege)
