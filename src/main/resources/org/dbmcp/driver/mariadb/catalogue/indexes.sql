SELECT s.TABLE_SCHEMA AS `schema`, s.TABLE_NAME AS `table`, s.INDEX_NAME AS name, LOWER(s.INDEX_TYPE) AS method,
    s.NON_UNIQUE = 0 AS is_unique, s.INDEX_NAME = 'PRIMARY' AS is_primary, TRUE AS is_valid, s.IGNORED = 'NO' AS is_visible,
    CONCAT(s.COLUMN_NAME, CASE WHEN s.SUB_PART IS NULL THEN '' ELSE CONCAT('(', s.SUB_PART, ')') END,
        CASE s.COLLATION WHEN 'D' THEN ' DESC' ELSE '' END) AS `column`
FROM information_schema.STATISTICS s
WHERE s.TABLE_SCHEMA = :schema
-- one table
    AND s.TABLE_NAME = :table
-- end
ORDER BY s.TABLE_NAME, s.INDEX_NAME <> 'PRIMARY', s.INDEX_NAME, s.SEQ_IN_INDEX
