SELECT s.TABLE_SCHEMA AS `schema`, s.TABLE_NAME AS `table`, s.INDEX_NAME AS name,
    CASE s.INDEX_NAME WHEN 'PRIMARY' THEN 'primary' ELSE 'unique' END AS kind, s.COLUMN_NAME AS `column`
FROM information_schema.STATISTICS s
WHERE s.NON_UNIQUE = 0
    AND s.COLUMN_NAME IS NOT NULL
    AND s.TABLE_SCHEMA = :schema
-- one table
    AND s.TABLE_NAME = :table
-- end
ORDER BY s.TABLE_NAME, s.INDEX_NAME <> 'PRIMARY', s.INDEX_NAME, s.SEQ_IN_INDEX
