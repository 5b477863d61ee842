SELECT c.COLUMN_NAME AS `column`,
    (SELECT MAX(s.CARDINALITY) FROM information_schema.STATISTICS s
        WHERE s.TABLE_SCHEMA = c.TABLE_SCHEMA AND s.TABLE_NAME = c.TABLE_NAME AND s.COLUMN_NAME = c.COLUMN_NAME
        AND s.SEQ_IN_INDEX = 1) AS distinct_values,
    h.HISTOGRAM->>'$."null-values"' + 0e0 AS null_share,
    CASE WHEN h.HISTOGRAM->>'$."histogram-type"' = 'equi-height' THEN h.HISTOGRAM->>'$.buckets[0][0]' END AS low,
    CASE WHEN h.HISTOGRAM->>'$."histogram-type"' = 'equi-height' THEN h.HISTOGRAM->>'$.buckets[last][1]' END AS high
FROM information_schema.COLUMNS c
LEFT JOIN information_schema.COLUMN_STATISTICS h
    ON h.SCHEMA_NAME = c.TABLE_SCHEMA AND h.TABLE_NAME = c.TABLE_NAME AND h.COLUMN_NAME = c.COLUMN_NAME
WHERE c.TABLE_SCHEMA = :schema
-- one table
    AND c.TABLE_NAME = :table
-- end
ORDER BY c.ORDINAL_POSITION
