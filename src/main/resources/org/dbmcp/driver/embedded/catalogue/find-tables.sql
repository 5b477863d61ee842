SELECT schema, name, kind, comment, row_estimate FROM (
    SELECT t.TABLE_SCHEMA AS schema, t.TABLE_NAME AS name, CASE t.TABLE_TYPE WHEN 'BASE TABLE' THEN 'table' ELSE LOWER(t.TABLE_TYPE) END AS kind,
        t.REMARKS AS comment, CASE WHEN t.TABLE_TYPE = 'BASE TABLE' THEN t.ROW_COUNT_ESTIMATE END AS row_estimate
    FROM INFORMATION_SCHEMA.TABLES t
    UNION ALL
    SELECT q.SEQUENCE_SCHEMA, q.SEQUENCE_NAME, 'sequence', q.REMARKS, NULL
    FROM INFORMATION_SCHEMA.SEQUENCES q)
WHERE (:schema = '' OR schema = :schema) AND schema <> 'INFORMATION_SCHEMA'
    AND (LOWER(name) REGEXP :pattern OR LOWER(comment) REGEXP :pattern)
ORDER BY LOWER(name) = :word DESC, LOWER(name) REGEXP :pattern DESC, CHAR_LENGTH(name), schema, name
LIMIT 5000
