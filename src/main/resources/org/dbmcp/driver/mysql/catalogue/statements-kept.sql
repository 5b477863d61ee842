SELECT @@performance_schema AS is_on,
    CASE WHEN @@performance_schema = 0 THEN 'Set performance_schema=ON in the configuration of the server, and restart it'
        ELSE CONCAT('As an administrator: GRANT SELECT ON performance_schema.* TO ''', REPLACE(CURRENT_USER(), '@', '''@'''), '''') END AS remedy,
    'What drivers prepare on the server counts only as long as a session keeps it; statements on information_schema, performance_schema and mysql are left out' AS note
