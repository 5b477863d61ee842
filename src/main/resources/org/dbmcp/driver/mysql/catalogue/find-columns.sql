SELECT c.TABLE_SCHEMA AS `schema`, c.TABLE_NAME AS parent, c.COLUMN_NAME AS name, 'column' AS kind,
    c.COLUMN_TYPE AS type, NULLIF(c.COLUMN_COMMENT, '') AS comment
FROM information_schema.COLUMNS c
WHERE (:schema = '' OR c.TABLE_SCHEMA = :schema) AND c.TABLE_SCHEMA NOT IN ('mysql', 'information_schema', 'performance_schema', 'sys')
    AND ((CHAR_LENGTH(c.COLUMN_NAME) BETWEEN :shortest AND :longest AND c.COLUMN_NAME REGEXP :pattern) OR (c.COLUMN_COMMENT <> '' AND LOWER(c.COLUMN_COMMENT) REGEXP :pattern))
ORDER BY LOWER(c.COLUMN_NAME) = :word DESC, CHAR_LENGTH(c.COLUMN_NAME), c.TABLE_SCHEMA, c.TABLE_NAME, c.ORDINAL_POSITION
LIMIT 1000
