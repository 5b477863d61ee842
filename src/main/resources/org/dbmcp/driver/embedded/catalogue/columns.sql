SELECT schema, "table", name, type, is_nullable, default_value, generated, identity, base_type, allowed, comment
FROM (
    SELECT u.*, ARRAY_AGG(u.allowed_value ORDER BY u.place) FILTER (WHERE u.allowed_value IS NOT NULL) OVER (PARTITION BY u.schema, u."table", u.part) AS allowed
    FROM (
        SELECT c.TABLE_SCHEMA AS schema, c.TABLE_NAME AS "table", c.DTD_IDENTIFIER AS part, c.ORDINAL_POSITION AS place, c.COLUMN_NAME AS name,
            CASE WHEN c.DOMAIN_NAME IS NOT NULL THEN c.DOMAIN_NAME ELSE c.DATA_TYPE END
                || CASE WHEN c.DOMAIN_NAME IS NOT NULL THEN '' WHEN c.DATA_TYPE IN ('CHARACTER VARYING', 'CHARACTER', 'BINARY VARYING', 'BINARY')
                    THEN '(' || COALESCE(c.CHARACTER_MAXIMUM_LENGTH, 0) || ')'
                    WHEN c.DATA_TYPE IN ('NUMERIC', 'DECFLOAT') THEN '(' || c.NUMERIC_PRECISION || COALESCE(', ' || NULLIF(c.NUMERIC_SCALE, 0), '') || ')'
                    ELSE '' END AS type,
            c.IS_NULLABLE = 'YES' AS is_nullable, c.COLUMN_DEFAULT AS default_value, c.GENERATION_EXPRESSION AS generated,
            CASE WHEN c.IS_IDENTITY = 'YES' THEN LOWER(c.IDENTITY_GENERATION) END AS identity,
            CASE WHEN c.DOMAIN_NAME IS NOT NULL THEN c.DATA_TYPE END AS base_type, c.REMARKS AS comment, NULL AS allowed_value
        FROM INFORMATION_SCHEMA.COLUMNS c
        WHERE c.TABLE_SCHEMA = :schema
-- one table
            AND c.TABLE_NAME = :table
-- end
        UNION ALL
        SELECT e.OBJECT_SCHEMA, e.OBJECT_NAME, e.ENUM_IDENTIFIER, e.VALUE_ORDINAL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, e.VALUE_NAME
        FROM INFORMATION_SCHEMA.ENUM_VALUES e
        WHERE e.OBJECT_TYPE = 'TABLE' AND e.OBJECT_SCHEMA = :schema
-- one table
            AND e.OBJECT_NAME = :table
-- end
    ) u)
WHERE name IS NOT NULL
ORDER BY "table", place
