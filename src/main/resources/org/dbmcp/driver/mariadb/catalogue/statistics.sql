-- where allowed
WITH b AS (
    SELECT s.table_name, s.column_name, j.value, j.share * (1 - s.nulls_ratio) AS share
    FROM mysql.column_stats s
    JOIN JSON_TABLE(CASE WHEN s.hist_type = 'JSON_HB' THEN CONVERT(s.histogram USING utf8mb4) ELSE '{}' END, '$.histogram_hb[*]'
        COLUMNS (value VARCHAR(255) PATH '$.start', share DOUBLE PATH '$.size', kinds BIGINT PATH '$.ndv')) j
    WHERE j.kinds = 1 AND s.db_name = :schema
-- one table
    AND s.table_name = :table
-- end
)
SELECT c.COLUMN_NAME AS `column`,
    COALESCE((SELECT MAX(i.CARDINALITY) FROM information_schema.STATISTICS i
        WHERE i.TABLE_SCHEMA = :schema AND i.TABLE_NAME = c.TABLE_NAME
-- one table
        AND i.TABLE_NAME = :table
-- end
        AND i.COLUMN_NAME = c.COLUMN_NAME AND i.SEQ_IN_INDEX = 1),
        ROUND(t.cardinality * (1 - s.nulls_ratio) / NULLIF(s.avg_frequency, 0))) AS distinct_values,
    s.nulls_ratio + 0e0 AS null_share, s.avg_length + 0e0 AS average_bytes,
    (SELECT JSON_ARRAYAGG(b.value ORDER BY b.share DESC, b.value LIMIT 5) FROM b WHERE b.table_name = s.table_name AND b.column_name = s.column_name) AS list_common_values,
    (SELECT JSON_ARRAYAGG(ROUND(b.share, 6) ORDER BY b.share DESC, b.value LIMIT 5) FROM b WHERE b.table_name = s.table_name AND b.column_name = s.column_name) AS list_common_shares,
    CONVERT(s.min_value USING utf8mb4) AS low, CONVERT(s.max_value USING utf8mb4) AS high,
    CASE WHEN s.column_name IS NULL AND NOT EXISTS (SELECT 1 FROM information_schema.STATISTICS i
        WHERE i.TABLE_SCHEMA = :schema AND i.TABLE_NAME = c.TABLE_NAME
-- one table
        AND i.TABLE_NAME = :table
-- end
        AND i.COLUMN_NAME = c.COLUMN_NAME AND i.SEQ_IN_INDEX = 1 AND i.CARDINALITY IS NOT NULL)
        THEN 'Of columns with nothing but a name no statistics were collected; ANALYZE TABLE ... PERSISTENT FOR ALL does' END AS missing
FROM information_schema.COLUMNS c
LEFT JOIN mysql.column_stats s ON s.db_name = c.TABLE_SCHEMA AND s.table_name = c.TABLE_NAME AND s.column_name = c.COLUMN_NAME
LEFT JOIN mysql.table_stats t ON t.db_name = c.TABLE_SCHEMA AND t.table_name = c.TABLE_NAME
WHERE c.TABLE_SCHEMA = :schema
-- one table
    AND c.TABLE_NAME = :table
-- end
ORDER BY c.ORDINAL_POSITION
-- else
SELECT c.COLUMN_NAME AS `column`,
    (SELECT MAX(s.CARDINALITY) FROM information_schema.STATISTICS s
        WHERE s.TABLE_SCHEMA = :schema AND s.TABLE_NAME = c.TABLE_NAME
-- one table
        AND s.TABLE_NAME = :table
-- end
        AND s.COLUMN_NAME = c.COLUMN_NAME AND s.SEQ_IN_INDEX = 1) AS distinct_values,
    'This login may not read mysql.column_stats and mysql.table_stats, which hold common values, null shares and ranges' AS missing
FROM information_schema.COLUMNS c
WHERE c.TABLE_SCHEMA = :schema
-- one table
    AND c.TABLE_NAME = :table
-- end
ORDER BY c.ORDINAL_POSITION
