SELECT pg_catalog.format('%I.%I', s.schemaname, s.sequencename) AS subject,
    100.0 * s.last_value / LEAST(s.max_value, CASE t.atttypid WHEN 'int2'::pg_catalog.regtype THEN 32767 WHEN 'int4'::pg_catalog.regtype THEN 2147483647 ELSE s.max_value END) AS figure,
    'at ' || s.last_value AS detail
FROM pg_catalog.pg_sequences s
JOIN pg_catalog.pg_class c ON c.relname = s.sequencename
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace AND n.nspname = s.schemaname
LEFT JOIN pg_catalog.pg_depend d ON d.classid = 'pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')
LEFT JOIN pg_catalog.pg_attribute t ON t.attrelid = d.refobjid AND t.attnum = d.refobjsubid
WHERE s.last_value IS NOT NULL AND s.increment_by > 0 AND NOT s.cycle AND s.last_value > 0
    AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')
ORDER BY figure DESC
LIMIT 1000
