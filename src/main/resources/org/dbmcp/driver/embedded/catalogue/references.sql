SELECT f.table_schema AS schema, f.table_name AS "table", f.constraint_name AS name, f.column_name AS "column", f.to_schema, f.to_table, f.to_column,
    CASE WHEN f.delete_rule NOT IN ('NO ACTION', 'RESTRICT') THEN LOWER(f.delete_rule) END AS on_delete,
    CASE WHEN f.update_rule NOT IN ('NO ACTION', 'RESTRICT') THEN LOWER(f.update_rule) END AS on_update,
    c.IS_NULLABLE = 'YES' AS is_optional
FROM (
    SELECT u.*, MAX(CASE WHEN u.is_key THEN u.table_schema END) OVER p AS to_schema, MAX(CASE WHEN u.is_key THEN u.table_name END) OVER p AS to_table,
        MAX(CASE WHEN u.is_key THEN u.column_name END) OVER p AS to_column
    FROM (
        SELECT x.*, COALESCE(MAX(x.unique_schema) OVER w, x.constraint_schema) AS key_schema, COALESCE(MAX(x.unique_name) OVER w, x.constraint_name) AS key_name,
            MAX(x.rule_of_delete) OVER w AS delete_rule, MAX(x.rule_of_update) OVER w AS update_rule
        FROM (
            SELECT k.CONSTRAINT_SCHEMA AS constraint_schema, k.CONSTRAINT_NAME AS constraint_name, k.TABLE_SCHEMA AS table_schema, k.TABLE_NAME AS table_name,
                k.COLUMN_NAME AS column_name, k.ORDINAL_POSITION AS place, COALESCE(k.POSITION_IN_UNIQUE_CONSTRAINT, k.ORDINAL_POSITION) AS key_place,
                k.POSITION_IN_UNIQUE_CONSTRAINT IS NULL AS is_key, NULL AS unique_schema, NULL AS unique_name, NULL AS rule_of_delete, NULL AS rule_of_update
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
                r.UNIQUE_CONSTRAINT_SCHEMA, r.UNIQUE_CONSTRAINT_NAME, r.DELETE_RULE, r.UPDATE_RULE
            FROM INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS r
-- one table
            RIGHT JOIN (SELECT ARRAY_AGG(DISTINCT o.CONSTRAINT_NAME) AS names FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE o
                WHERE o.TABLE_SCHEMA = :schema AND o.TABLE_NAME = :table) a
            ON r.CONSTRAINT_NAME = ANY(a.names) OR r.UNIQUE_CONSTRAINT_NAME = ANY(a.names)
-- end
            ) x
        WINDOW w AS (PARTITION BY x.constraint_schema, x.constraint_name)) u
    WINDOW p AS (PARTITION BY u.key_schema, u.key_name, u.key_place)) f
LEFT JOIN INFORMATION_SCHEMA.COLUMNS c ON c.TABLE_SCHEMA = f.table_schema AND c.TABLE_NAME = f.table_name AND c.COLUMN_NAME = f.column_name
WHERE NOT f.is_key AND f.place IS NOT NULL AND (:schema = '' OR :schema IN (f.table_schema, f.to_schema))
-- one table
    AND ((f.table_schema = :schema AND f.table_name = :table) OR (f.to_schema = :schema AND f.to_table = :table))
-- end
ORDER BY f.table_schema, f.table_name, f.constraint_name, f.place
