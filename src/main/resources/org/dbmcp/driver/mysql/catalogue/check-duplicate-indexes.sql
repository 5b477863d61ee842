WITH i AS (
    SELECT s.TABLE_NAME, s.INDEX_NAME, MAX(s.NON_UNIQUE) AS loose, LOWER(MAX(s.INDEX_TYPE)) AS method,
        CONCAT(GROUP_CONCAT(CONCAT(COALESCE(s.COLUMN_NAME, '?'), '(', COALESCE(s.SUB_PART, ''), COALESCE(s.COLLATION, ''), ')') ORDER BY s.SEQ_IN_INDEX), ',') AS parts,
        MAX(s.COLUMN_NAME IS NULL) AS computed, MAX(s.IS_VISIBLE = 'YES') AS seen
    FROM information_schema.STATISTICS s
    WHERE s.TABLE_SCHEMA = DATABASE()
    GROUP BY s.TABLE_NAME, s.INDEX_NAME)
SELECT CONCAT(x.TABLE_NAME, '.', x.INDEX_NAME) AS subject, 1 AS figure, CONCAT(MIN(y.INDEX_NAME), ' does the same') AS detail
FROM i x
JOIN i y ON y.TABLE_NAME = x.TABLE_NAME AND y.INDEX_NAME <> x.INDEX_NAME AND y.method = x.method AND y.seen = 1
    AND LEFT(y.parts, CHAR_LENGTH(x.parts)) = x.parts
WHERE x.INDEX_NAME <> 'PRIMARY' AND x.computed = 0 AND (x.method = 'btree' OR x.parts = y.parts)
    AND (x.loose = 1 OR (y.loose = 0 AND x.parts = y.parts))
    AND (x.parts <> y.parts OR x.loose > y.loose OR (x.loose = y.loose AND (x.seen = 0 OR y.INDEX_NAME = 'PRIMARY' OR x.INDEX_NAME > y.INDEX_NAME)))
GROUP BY x.TABLE_NAME, x.INDEX_NAME
ORDER BY 1
LIMIT 1000
