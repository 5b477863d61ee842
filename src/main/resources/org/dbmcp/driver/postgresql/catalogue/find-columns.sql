SELECT n.nspname AS schema, c.relname AS parent, a.attname AS name, 'column' AS kind,
    pg_catalog.format_type(a.atttypid, a.atttypmod) AS type, d.description AS comment
FROM pg_catalog.pg_attribute a
JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_catalog.pg_description d
    ON d.objoid = c.oid AND d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objsubid = a.attnum
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition AND a.attnum > 0 AND NOT a.attisdropped
    -- privileges of what was found only, for those of all columns cost more than all else
    AND CASE WHEN (pg_catalog.length(a.attname) BETWEEN :shortest AND :longest AND pg_catalog.lower(a.attname) ~ :pattern)
            OR pg_catalog.lower(d.description) ~ :pattern
        THEN pg_catalog.has_column_privilege(c.oid, a.attnum, 'SELECT, INSERT, UPDATE, REFERENCES') END
    AND (:schema = '' OR n.nspname = :schema) AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\_toast%' AND n.nspname NOT LIKE 'pg\_temp%'
    AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')
ORDER BY pg_catalog.lower(a.attname) = :word DESC, pg_catalog.length(a.attname), n.nspname, c.relname, a.attnum
LIMIT 1000
