SELECT c.TABLE_SCHEMA AS `schema`, c.TABLE_NAME AS `table`, c.COLUMN_NAME AS name, c.COLUMN_TYPE AS type,
    c.IS_NULLABLE = 'YES' AS is_nullable, NULLIF(c.COLUMN_DEFAULT, 'NULL') AS default_value,
    CASE WHEN c.IS_GENERATED = 'ALWAYS' THEN c.GENERATION_EXPRESSION END AS `generated`,
    CASE WHEN c.EXTRA LIKE '%auto_increment%' THEN 'auto increment' END AS identity,
    CASE WHEN c.EXTRA LIKE '%on update%' THEN 'CURRENT_TIMESTAMP' END AS on_update,
    c.COLLATION_NAME AS `collation`,
    NULLIF(c.COLUMN_COMMENT, '') AS comment
FROM information_schema.COLUMNS c
WHERE c.TABLE_SCHEMA = :schema
-- one table
    AND c.TABLE_NAME = :table
-- end
ORDER BY c.TABLE_NAME, c.ORDINAL_POSITION
