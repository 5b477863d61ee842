SELECT schema, "table", name, CASE type WHEN 'PRIMARY KEY' THEN 'primary' ELSE 'unique' END AS kind, "column"
FROM (
    SELECT u.*, MAX(u.constraint_type) OVER (PARTITION BY u.constraint_schema, u.name) AS type
    FROM (
        SELECT k.TABLE_SCHEMA AS schema, k.TABLE_NAME AS "table", k.CONSTRAINT_SCHEMA AS constraint_schema, k.CONSTRAINT_NAME AS name,
            k.COLUMN_NAME AS "column", k.ORDINAL_POSITION AS place, NULL AS constraint_type
        FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE k
        WHERE k.TABLE_SCHEMA = :schema
-- one table
            AND k.TABLE_NAME = :table
-- end
        UNION ALL
        SELECT NULL, NULL, t.CONSTRAINT_SCHEMA, t.CONSTRAINT_NAME, NULL, NULL, t.CONSTRAINT_TYPE
        FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS t
        WHERE t.CONSTRAINT_TYPE IN ('PRIMARY KEY', 'UNIQUE') AND t.TABLE_SCHEMA = :schema
-- one table
            AND t.TABLE_NAME = :table
-- end
    ) u)
WHERE type IS NOT NULL AND place IS NOT NULL
ORDER BY "table", type, name, place
