SELECT DISTINCT s.TABLE_SCHEMA AS `schema`, s.TABLE_NAME AS parent, s.INDEX_NAME AS name, 'index' AS kind
FROM information_schema.STATISTICS s
WHERE (:schema = '' OR s.TABLE_SCHEMA = :schema) AND s.TABLE_SCHEMA NOT IN ('mysql', 'information_schema', 'performance_schema', 'sys') AND s.SEQ_IN_INDEX = 1
    AND LOWER(s.INDEX_NAME) REGEXP :pattern
UNION ALL
SELECT g.EVENT_OBJECT_SCHEMA, g.EVENT_OBJECT_TABLE, g.TRIGGER_NAME, 'trigger'
FROM information_schema.TRIGGERS g
WHERE (:schema = '' OR g.EVENT_OBJECT_SCHEMA = :schema) AND g.EVENT_OBJECT_SCHEMA NOT IN ('mysql', 'information_schema', 'performance_schema', 'sys')
    AND LOWER(g.TRIGGER_NAME) REGEXP :pattern
ORDER BY 1, 2, 3
LIMIT 5000
