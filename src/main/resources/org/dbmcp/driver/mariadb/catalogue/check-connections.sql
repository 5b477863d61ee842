SELECT 100.0 * s.VARIABLE_VALUE / @@max_connections AS figure, CONCAT(s.VARIABLE_VALUE, ' of ', @@max_connections) AS detail
FROM information_schema.GLOBAL_STATUS s
WHERE s.VARIABLE_NAME = 'THREADS_CONNECTED'
