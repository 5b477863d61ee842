SELECT 100.0 * s.VARIABLE_VALUE / @@max_connections AS figure, CONCAT(s.VARIABLE_VALUE, ' of ', @@max_connections) AS detail
FROM performance_schema.global_status s
WHERE s.VARIABLE_NAME = 'Threads_connected'
