SELECT t.TABLE_SCHEMA AS `schema`, t.TABLE_NAME AS name, CASE t.TABLE_TYPE WHEN 'BASE TABLE' THEN 'table' WHEN 'VIEW' THEN 'view' WHEN 'SYSTEM VIEW' THEN 'view' ELSE LOWER(t.TABLE_TYPE) END AS kind,
    CASE WHEN t.TABLE_TYPE = 'BASE TABLE' THEN NULLIF(t.TABLE_COMMENT, '') END AS comment,
    t.ENGINE AS engine, t.TABLE_COLLATION AS `collation`,
    t.TABLE_ROWS AS row_estimate, t.DATA_LENGTH + t.INDEX_LENGTH AS bytes,
    v.VIEW_DEFINITION AS definition
FROM information_schema.TABLES t
LEFT JOIN information_schema.VIEWS v ON v.TABLE_SCHEMA = t.TABLE_SCHEMA AND v.TABLE_NAME = t.TABLE_NAME AND v.TABLE_SCHEMA = :schema
-- one table
    AND v.TABLE_NAME = :table
-- end
WHERE t.TABLE_SCHEMA = :schema
-- one table
    AND t.TABLE_NAME = :table
-- end
ORDER BY t.TABLE_NAME
