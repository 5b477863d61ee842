SELECT s.COLUMN_NAME AS `column`, MAX(s.CARDINALITY) AS distinct_values
FROM information_schema.STATISTICS s
WHERE s.SEQ_IN_INDEX = 1
    AND s.TABLE_SCHEMA = :schema
-- one table
    AND s.TABLE_NAME = :table
-- end
GROUP BY s.COLUMN_NAME
ORDER BY s.COLUMN_NAME
