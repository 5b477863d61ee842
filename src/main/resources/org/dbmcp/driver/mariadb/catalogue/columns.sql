SELECT c.TABLE_SCHEMA AS `schema`, c.TABLE_NAME AS `table`, c.COLUMN_NAME AS name, c.COLUMN_TYPE AS type,
    c.IS_NULLABLE = 'YES' AS is_nullable, NULLIF(c.COLUMN_DEFAULT, 'NULL') AS default_value,
    CASE WHEN c.IS_GENERATED = 'ALWAYS' THEN c.GENERATION_EXPRESSION END AS `generated`,
    CASE WHEN c.EXTRA LIKE '%STORED GENERATED%' THEN 'stored' WHEN c.EXTRA LIKE '%VIRTUAL GENERATED%' THEN 'virtual' END AS generated_as,
    CASE WHEN c.EXTRA LIKE '%auto_increment%' THEN 'auto increment' END AS identity,
    CASE WHEN c.EXTRA LIKE '%on update%' THEN 'CURRENT_TIMESTAMP' END AS on_update,
    c.COLLATION_NAME AS `collation`,
    CASE WHEN c.DATA_TYPE IN ('enum', 'set') THEN CONCAT('["', REPLACE(REPLACE(REPLACE(REPLACE(
        SUBSTRING(c.COLUMN_TYPE, LOCATE('(', c.COLUMN_TYPE) + 2, CHAR_LENGTH(c.COLUMN_TYPE) - LOCATE('(', c.COLUMN_TYPE) - 3),
        CHAR(92), REPEAT(CHAR(92), 2)), '"', CONCAT(CHAR(92), '"')), ''',''', '","'), '''''', ''''), '"]') END AS list_allowed,
    NULLIF(c.COLUMN_COMMENT, '') AS comment
FROM information_schema.COLUMNS c
WHERE c.TABLE_SCHEMA = :schema
-- one table
    AND c.TABLE_NAME = :table
-- end
ORDER BY c.TABLE_NAME, c.ORDINAL_POSITION
