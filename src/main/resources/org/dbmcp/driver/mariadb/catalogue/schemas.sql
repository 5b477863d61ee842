SELECT s.SCHEMA_NAME AS `schema`,
    s.SCHEMA_NAME = DATABASE() AS is_default
FROM information_schema.SCHEMATA s
WHERE s.SCHEMA_NAME NOT IN ('mysql', 'information_schema', 'performance_schema', 'sys')
ORDER BY s.SCHEMA_NAME
