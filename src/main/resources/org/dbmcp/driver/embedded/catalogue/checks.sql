SELECT MAX(u.table_schema) AS schema, MAX(u.table_name) AS "table", u.name AS name, MAX(u.check_clause) AS expression
FROM (
    SELECT t.TABLE_SCHEMA AS table_schema, t.TABLE_NAME AS table_name, t.CONSTRAINT_SCHEMA AS constraint_schema, t.CONSTRAINT_NAME AS name, NULL AS check_clause
    FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS t
    WHERE t.CONSTRAINT_TYPE = 'CHECK' AND t.TABLE_SCHEMA = :schema
-- one table
        AND t.TABLE_NAME = :table
-- end
    UNION ALL
    SELECT NULL, NULL, k.CONSTRAINT_SCHEMA, k.CONSTRAINT_NAME, k.CHECK_CLAUSE
    FROM INFORMATION_SCHEMA.CHECK_CONSTRAINTS k
) u
GROUP BY u.constraint_schema, u.name
HAVING MAX(u.table_name) IS NOT NULL AND MAX(u.check_clause) IS NOT NULL
ORDER BY "table", name
