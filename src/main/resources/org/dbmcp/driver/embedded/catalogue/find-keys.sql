SELECT schema, "table", name, "column"
FROM (
    SELECT u.*, MAX(u.constraint_type) OVER (PARTITION BY u.constraint_schema, u.name) AS type
    FROM (
        SELECT k.TABLE_SCHEMA AS schema, k.TABLE_NAME AS "table", k.CONSTRAINT_SCHEMA AS constraint_schema, k.CONSTRAINT_NAME AS name,
            k.COLUMN_NAME AS "column", k.ORDINAL_POSITION AS place, NULL AS constraint_type
        FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE k
        WHERE k.TABLE_SCHEMA = :schema AND LOWER(k.TABLE_NAME) REGEXP :pattern
        UNION ALL
        SELECT NULL, NULL, t.CONSTRAINT_SCHEMA, t.CONSTRAINT_NAME, NULL, NULL, t.CONSTRAINT_TYPE
        FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS t
        WHERE t.CONSTRAINT_TYPE IN ('PRIMARY KEY', 'UNIQUE') AND t.TABLE_SCHEMA = :schema AND LOWER(t.TABLE_NAME) REGEXP :pattern
    ) u)
WHERE type IS NOT NULL AND place IS NOT NULL
ORDER BY "table", name, place
