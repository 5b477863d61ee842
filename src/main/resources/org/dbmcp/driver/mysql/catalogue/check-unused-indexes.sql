SELECT CONCAT(u.OBJECT_NAME, '.', u.INDEX_NAME) AS subject, COALESCE(t.INDEX_LENGTH, 0) / 1048576 AS figure,
    'not used since the server started; the figure is of all indexes of its table' AS detail
FROM performance_schema.table_io_waits_summary_by_index_usage u
JOIN information_schema.TABLES t ON t.TABLE_SCHEMA = u.OBJECT_SCHEMA AND t.TABLE_NAME = u.OBJECT_NAME
WHERE u.OBJECT_SCHEMA = DATABASE() AND u.INDEX_NAME IS NOT NULL AND u.INDEX_NAME <> 'PRIMARY' AND u.COUNT_STAR = 0
    AND t.INDEX_LENGTH >= 1048576
    AND EXISTS (SELECT 1 FROM information_schema.STATISTICS s WHERE s.TABLE_SCHEMA = u.OBJECT_SCHEMA AND s.TABLE_NAME = u.OBJECT_NAME
        AND s.INDEX_NAME = u.INDEX_NAME AND s.NON_UNIQUE = 1)
    AND EXISTS (SELECT 1 FROM performance_schema.setup_instruments i WHERE i.NAME = 'wait/io/table/sql/handler' AND i.ENABLED = 'YES')
UNION ALL
SELECT NULL, NULL, CASE WHEN @@performance_schema = 0 THEN 'performance_schema is off'
    ELSE 'the performance schema does not count them: its instrument wait/io/table/sql/handler is off' END
FROM (SELECT 1 AS one) o
WHERE @@performance_schema = 0
    OR NOT EXISTS (SELECT 1 FROM performance_schema.setup_instruments i WHERE i.NAME = 'wait/io/table/sql/handler' AND i.ENABLED = 'YES')
