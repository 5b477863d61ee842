SELECT t.TABLE_SCHEMA AS `schema`, t.TABLE_NAME AS name, CASE t.TABLE_TYPE WHEN 'BASE TABLE' THEN 'table' WHEN 'VIEW' THEN 'view' WHEN 'SYSTEM VIEW' THEN 'view' ELSE LOWER(t.TABLE_TYPE) END AS kind,
    t.TABLE_SCHEMA = DATABASE() AS is_default
FROM information_schema.TABLES t
WHERE t.TABLE_SCHEMA NOT IN ('mysql', 'information_schema', 'performance_schema', 'sys') AND t.TABLE_TYPE <> 'SEQUENCE'
ORDER BY t.TABLE_SCHEMA, t.TABLE_NAME
LIMIT 50000
