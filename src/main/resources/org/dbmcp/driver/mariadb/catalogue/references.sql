-- where allowed
SELECT f.from_schema AS `schema`, f.from_table AS `table`, f.name, c.FOR_COL_NAME AS `column`,
    f.to_schema, f.to_table, c.REF_COL_NAME AS to_column, c.POS + 1 AS place,
    CASE WHEN f.TYPE & 1 THEN 'cascade' WHEN f.TYPE & 2 THEN 'set null' END AS on_delete,
    CASE WHEN f.TYPE & 4 THEN 'cascade' WHEN f.TYPE & 8 THEN 'set null' END AS on_update
FROM (SELECT DISTINCT i.ID, i.TYPE, SUBSTR(i.ID, LOCATE('/', i.ID) + 1) AS name,
        CONVERT(CONVERT(CAST(SUBSTRING_INDEX(i.FOR_NAME, '/', 1) AS BINARY) USING filename) USING utf8mb3) AS from_schema,
        CONVERT(CONVERT(CAST(SUBSTR(i.FOR_NAME, LOCATE('/', i.FOR_NAME) + 1) AS BINARY) USING filename) USING utf8mb3) AS from_table,
        CONVERT(CONVERT(CAST(SUBSTRING_INDEX(i.REF_NAME, '/', 1) AS BINARY) USING filename) USING utf8mb3) AS to_schema,
        CONVERT(CONVERT(CAST(SUBSTR(i.REF_NAME, LOCATE('/', i.REF_NAME) + 1) AS BINARY) USING filename) USING utf8mb3) AS to_table
    FROM information_schema.INNODB_SYS_FOREIGN i
    WHERE BINARY COALESCE(NULLIF(:schema, ''), DATABASE()) IN (BINARY CONVERT(CONVERT(CAST(SUBSTRING_INDEX(i.FOR_NAME, '/', 1) AS BINARY) USING filename) USING utf8mb3),
            BINARY CONVERT(CONVERT(CAST(SUBSTRING_INDEX(i.REF_NAME, '/', 1) AS BINARY) USING filename) USING utf8mb3))
-- one table
        AND ((BINARY CONVERT(CONVERT(CAST(SUBSTRING_INDEX(i.FOR_NAME, '/', 1) AS BINARY) USING filename) USING utf8mb3) = BINARY :schema
                AND BINARY CONVERT(CONVERT(CAST(SUBSTR(i.FOR_NAME, LOCATE('/', i.FOR_NAME) + 1) AS BINARY) USING filename) USING utf8mb3) = BINARY :table)
            OR (BINARY CONVERT(CONVERT(CAST(SUBSTRING_INDEX(i.REF_NAME, '/', 1) AS BINARY) USING filename) USING utf8mb3) = BINARY :schema
                AND BINARY CONVERT(CONVERT(CAST(SUBSTR(i.REF_NAME, LOCATE('/', i.REF_NAME) + 1) AS BINARY) USING filename) USING utf8mb3) = BINARY :table))
-- end
    ) f
JOIN (SELECT DISTINCT i.ID, i.FOR_COL_NAME, i.REF_COL_NAME, i.POS FROM information_schema.INNODB_SYS_FOREIGN_COLS i) c ON c.ID = f.ID
-- names alone are read from directories, so that those of all schemas are quick
JOIN (SELECT DISTINCT i.TABLE_SCHEMA, i.TABLE_NAME FROM information_schema.TABLES i) v
    ON v.TABLE_SCHEMA = f.from_schema AND v.TABLE_NAME = f.from_table
    AND BINARY v.TABLE_SCHEMA = BINARY f.from_schema AND BINARY v.TABLE_NAME = BINARY f.from_table
-- where names lose their capital letters, this fails on purpose
WHERE @@lower_case_table_names <> 2 OR 1 = (SELECT 1 UNION ALL SELECT 2)
ORDER BY 1, 2, 3, place
-- else
-- who may only read is told of references, but not of their rules
SELECT k.TABLE_SCHEMA AS `schema`, k.TABLE_NAME AS `table`, k.CONSTRAINT_NAME AS name, k.COLUMN_NAME AS `column`,
    k.REFERENCED_TABLE_SCHEMA AS to_schema, k.REFERENCED_TABLE_NAME AS to_table, k.REFERENCED_COLUMN_NAME AS to_column, k.ORDINAL_POSITION AS place,
    CASE WHEN r.DELETE_RULE NOT IN ('NO ACTION', 'RESTRICT') THEN LOWER(r.DELETE_RULE) END AS on_delete,
    CASE WHEN r.UPDATE_RULE NOT IN ('NO ACTION', 'RESTRICT') THEN LOWER(r.UPDATE_RULE) END AS on_update
FROM information_schema.KEY_COLUMN_USAGE k
LEFT JOIN (SELECT DISTINCT i.CONSTRAINT_SCHEMA, i.CONSTRAINT_NAME, i.TABLE_NAME, i.DELETE_RULE, i.UPDATE_RULE FROM information_schema.REFERENTIAL_CONSTRAINTS i
    WHERE i.CONSTRAINT_SCHEMA NOT IN ('sys', 'mysql', 'information_schema', 'performance_schema')) r
    ON r.CONSTRAINT_SCHEMA = k.CONSTRAINT_SCHEMA AND r.CONSTRAINT_NAME = k.CONSTRAINT_NAME AND r.TABLE_NAME = k.TABLE_NAME
    AND BINARY r.CONSTRAINT_SCHEMA = BINARY k.CONSTRAINT_SCHEMA AND BINARY r.TABLE_NAME = BINARY k.TABLE_NAME
-- the views of sys take seconds to be opened, and refer to nothing
WHERE k.TABLE_SCHEMA NOT IN ('sys', 'mysql', 'information_schema', 'performance_schema')
    AND k.REFERENCED_TABLE_NAME IS NOT NULL
    AND COALESCE(NULLIF(:schema, ''), DATABASE()) IN (k.TABLE_SCHEMA, k.REFERENCED_TABLE_SCHEMA)
-- one table
    AND (k.TABLE_SCHEMA = :schema AND k.TABLE_NAME = :table
        OR k.REFERENCED_TABLE_SCHEMA = :schema AND k.REFERENCED_TABLE_NAME = :table
            AND (BINARY k.REFERENCED_TABLE_NAME = BINARY :table OR @@lower_case_table_names <> 0))
-- end
ORDER BY 1, 2, 3, place
