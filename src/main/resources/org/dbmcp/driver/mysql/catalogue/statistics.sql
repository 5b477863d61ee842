WITH raw_buckets AS (
    SELECT c.TABLE_NAME, c.COLUMN_NAME, c.CHARACTER_SET_NAME AS letters, h.HISTOGRAM->>'$."histogram-type"' = 'singleton' AS is_single,
        j.place, j.low, CASE WHEN h.HISTOGRAM->>'$."histogram-type"' = 'singleton' THEN j.low ELSE j.high END AS high,
        CASE WHEN h.HISTOGRAM->>'$."histogram-type"' = 'singleton' THEN j.high + 0e0 ELSE j.share END AS up_to,
        COALESCE(j.kinds, 1) AS kinds
    FROM information_schema.COLUMNS c
    JOIN information_schema.COLUMN_STATISTICS h
        ON h.SCHEMA_NAME = c.TABLE_SCHEMA AND h.TABLE_NAME = c.TABLE_NAME AND h.COLUMN_NAME = c.COLUMN_NAME
    -- as text: bytes that are no UTF-8 are NULL otherwise
    JOIN JSON_TABLE(CAST(JSON_EXTRACT(h.HISTOGRAM, '$.buckets') AS CHAR), '$[*]' COLUMNS (place FOR ORDINALITY, low VARCHAR(400) PATH '$[0]', high VARCHAR(400) PATH '$[1]',
        share DOUBLE PATH '$[2]', kinds BIGINT PATH '$[3]')) j
    WHERE c.DATA_TYPE NOT IN ('enum', 'set') AND COALESCE(c.CHARACTER_SET_NAME, 'utf8mb4') IN ('utf8mb4', 'utf8mb3', 'utf8', 'ascii', 'latin1')
        AND c.TABLE_SCHEMA = :schema
-- one table
    AND c.TABLE_NAME = :table
-- end
), buckets AS (
    SELECT r.TABLE_NAME, r.COLUMN_NAME, r.is_single, r.place, r.kinds, r.up_to - COALESCE(LAG(r.up_to) OVER w, 0) AS share,
        LAST_VALUE(r.place) OVER (w ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS places,
        CASE WHEN r.low NOT LIKE 'base64:%' THEN r.low
            WHEN r.letters = 'latin1' THEN CONVERT(CONVERT(FROM_BASE64(SUBSTRING_INDEX(r.low, ':', -1)) USING latin1) USING utf8mb4)
            WHEN r.letters IS NOT NULL THEN CONVERT(FROM_BASE64(SUBSTRING_INDEX(r.low, ':', -1)) USING utf8mb4)
            ELSE CONCAT('0x', HEX(FROM_BASE64(SUBSTRING_INDEX(r.low, ':', -1)))) END AS low,
        CASE WHEN r.high NOT LIKE 'base64:%' THEN r.high
            WHEN r.letters = 'latin1' THEN CONVERT(CONVERT(FROM_BASE64(SUBSTRING_INDEX(r.high, ':', -1)) USING latin1) USING utf8mb4)
            WHEN r.letters IS NOT NULL THEN CONVERT(FROM_BASE64(SUBSTRING_INDEX(r.high, ':', -1)) USING utf8mb4)
            ELSE CONCAT('0x', HEX(FROM_BASE64(SUBSTRING_INDEX(r.high, ':', -1)))) END AS high
    FROM raw_buckets r
    WINDOW w AS (PARTITION BY r.TABLE_NAME, r.COLUMN_NAME ORDER BY r.place)
), ranked AS (
    SELECT b.*, ROW_NUMBER() OVER (PARTITION BY b.TABLE_NAME, b.COLUMN_NAME ORDER BY b.share DESC, b.place) AS turn FROM buckets b
), told AS (
    SELECT o.TABLE_NAME, o.COLUMN_NAME, SUM(o.kinds) AS kinds,
        MAX(CASE WHEN o.place = 1 THEN o.low END) AS low, MAX(CASE WHEN o.place = o.places THEN o.high END) AS high,
        MAX(CASE WHEN o.is_single AND o.turn = 1 THEN JSON_ARRAY(o.low) END) AS v1, MAX(CASE WHEN o.is_single AND o.turn = 2 THEN JSON_ARRAY(o.low) END) AS v2,
        MAX(CASE WHEN o.is_single AND o.turn = 3 THEN JSON_ARRAY(o.low) END) AS v3, MAX(CASE WHEN o.is_single AND o.turn = 4 THEN JSON_ARRAY(o.low) END) AS v4,
        MAX(CASE WHEN o.is_single AND o.turn = 5 THEN JSON_ARRAY(o.low) END) AS v5,
        MAX(CASE WHEN o.is_single AND o.turn = 1 THEN JSON_ARRAY(ROUND(o.share, 6)) END) AS s1, MAX(CASE WHEN o.is_single AND o.turn = 2 THEN JSON_ARRAY(ROUND(o.share, 6)) END) AS s2,
        MAX(CASE WHEN o.is_single AND o.turn = 3 THEN JSON_ARRAY(ROUND(o.share, 6)) END) AS s3, MAX(CASE WHEN o.is_single AND o.turn = 4 THEN JSON_ARRAY(ROUND(o.share, 6)) END) AS s4,
        MAX(CASE WHEN o.is_single AND o.turn = 5 THEN JSON_ARRAY(ROUND(o.share, 6)) END) AS s5
    FROM ranked o
    GROUP BY o.TABLE_NAME, o.COLUMN_NAME)
SELECT c.COLUMN_NAME AS `column`,
    COALESCE((SELECT MAX(s.CARDINALITY) FROM information_schema.STATISTICS s
        WHERE s.TABLE_SCHEMA = c.TABLE_SCHEMA AND s.TABLE_NAME = c.TABLE_NAME AND s.COLUMN_NAME = c.COLUMN_NAME
        AND s.SEQ_IN_INDEX = 1), t.kinds) AS distinct_values,
    h.HISTOGRAM->>'$."null-values"' + 0e0 AS null_share,
    CASE WHEN t.v1 IS NOT NULL THEN
        JSON_MERGE_PRESERVE(t.v1, COALESCE(t.v2, JSON_ARRAY()), COALESCE(t.v3, JSON_ARRAY()), COALESCE(t.v4, JSON_ARRAY()), COALESCE(t.v5, JSON_ARRAY())) END AS list_common_values,
    CASE WHEN t.s1 IS NOT NULL THEN
        JSON_MERGE_PRESERVE(t.s1, COALESCE(t.s2, JSON_ARRAY()), COALESCE(t.s3, JSON_ARRAY()), COALESCE(t.s4, JSON_ARRAY()), COALESCE(t.s5, JSON_ARRAY())) END AS list_common_shares,
    t.low, t.high,
    CASE WHEN h.HISTOGRAM IS NULL AND NOT EXISTS (SELECT 1 FROM information_schema.STATISTICS i
        WHERE i.TABLE_SCHEMA = c.TABLE_SCHEMA AND i.TABLE_NAME = c.TABLE_NAME AND i.COLUMN_NAME = c.COLUMN_NAME AND i.SEQ_IN_INDEX = 1 AND i.CARDINALITY IS NOT NULL)
        THEN 'Of columns with nothing but a name no statistics were collected; ANALYZE TABLE ... UPDATE HISTOGRAM ON ... does'
        WHEN h.HISTOGRAM IS NOT NULL AND c.DATA_TYPE NOT IN ('enum', 'set') AND c.CHARACTER_SET_NAME NOT IN ('utf8mb4', 'utf8mb3', 'utf8', 'ascii', 'latin1')
        THEN 'Of columns in other character sets than UTF-8 and latin1 no values are told' END AS missing
FROM information_schema.COLUMNS c
LEFT JOIN information_schema.COLUMN_STATISTICS h
    ON h.SCHEMA_NAME = c.TABLE_SCHEMA AND h.TABLE_NAME = c.TABLE_NAME AND h.COLUMN_NAME = c.COLUMN_NAME
LEFT JOIN told t ON t.TABLE_NAME = c.TABLE_NAME AND t.COLUMN_NAME = c.COLUMN_NAME
WHERE c.TABLE_SCHEMA = :schema
-- one table
    AND c.TABLE_NAME = :table
-- end
ORDER BY c.ORDINAL_POSITION
