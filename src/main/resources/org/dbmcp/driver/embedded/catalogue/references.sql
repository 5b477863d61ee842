-- H2 makes these rows anew for each row that they are joined to, so they are laid over each other, and windows bring together what belongs together
SELECT f.table_schema AS schema, f.table_name AS "table", f.constraint_name AS name, f.column_name AS "column",
    f.key_column[1] AS to_schema, f.key_column[2] AS to_table, f.key_column[3] AS to_column,
    CASE WHEN f.rules[3] NOT IN ('NO ACTION', 'RESTRICT') THEN LOWER(f.rules[3]) END AS on_delete,
    CASE WHEN f.rules[4] NOT IN ('NO ACTION', 'RESTRICT') THEN LOWER(f.rules[4]) END AS on_update,
    c.IS_NULLABLE = 'YES' AS is_optional
FROM (
    SELECT u.*, MAX(CASE WHEN u.is_key THEN ARRAY[u.table_schema, u.table_name, u.column_name] END)
        OVER (PARTITION BY COALESCE(u.rules[2], u.constraint_name), COALESCE(u.rules[1], u.constraint_schema), u.key_place) AS key_column
    FROM (
        SELECT x.*, MAX(x.rule) OVER (PARTITION BY x.constraint_name, x.constraint_schema) AS rules
        FROM (
            SELECT k.CONSTRAINT_SCHEMA AS constraint_schema, k.CONSTRAINT_NAME AS constraint_name, k.TABLE_SCHEMA AS table_schema, k.TABLE_NAME AS table_name,
                k.COLUMN_NAME AS column_name, k.ORDINAL_POSITION AS place, COALESCE(k.POSITION_IN_UNIQUE_CONSTRAINT, k.ORDINAL_POSITION) AS key_place,
                k.POSITION_IN_UNIQUE_CONSTRAINT IS NULL AS is_key, NULL AS rule
            FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE k
-- one table
            RIGHT JOIN (
                SELECT ARRAY_AGG(r.CONSTRAINT_NAME) || ARRAY_AGG(DISTINCT r.UNIQUE_CONSTRAINT_NAME) AS names
                FROM INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS r
                RIGHT JOIN (SELECT ARRAY_AGG(DISTINCT o.CONSTRAINT_NAME) AS names FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE o
                    WHERE o.TABLE_SCHEMA = :schema AND o.TABLE_NAME = :table) a
                ON r.CONSTRAINT_NAME = ANY(a.names) OR r.UNIQUE_CONSTRAINT_NAME = ANY(a.names)) b
            ON k.CONSTRAINT_NAME = ANY(b.names)
-- end
            UNION ALL
            SELECT r.CONSTRAINT_SCHEMA, r.CONSTRAINT_NAME, NULL, NULL, NULL, NULL, NULL, FALSE,
                ARRAY[r.UNIQUE_CONSTRAINT_SCHEMA, r.UNIQUE_CONSTRAINT_NAME, r.DELETE_RULE, r.UPDATE_RULE]
            FROM INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS r
-- one table
            RIGHT JOIN (SELECT ARRAY_AGG(DISTINCT o.CONSTRAINT_NAME) AS names FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE o
                WHERE o.TABLE_SCHEMA = :schema AND o.TABLE_NAME = :table) a
            ON r.CONSTRAINT_NAME = ANY(a.names) OR r.UNIQUE_CONSTRAINT_NAME = ANY(a.names)
-- end
            ) x
        ) u
    ) f
LEFT JOIN INFORMATION_SCHEMA.COLUMNS c ON c.TABLE_SCHEMA = f.table_schema AND c.TABLE_NAME = f.table_name AND c.COLUMN_NAME = f.column_name
WHERE NOT f.is_key AND f.place IS NOT NULL AND (:schema = '' OR :schema IN (f.table_schema, f.key_column[1]))
-- one table
    AND ((f.table_schema = :schema AND f.table_name = :table) OR (f.key_column[1] = :schema AND f.key_column[2] = :table))
-- end
ORDER BY f.table_schema, f.table_name, f.constraint_name, f.place
