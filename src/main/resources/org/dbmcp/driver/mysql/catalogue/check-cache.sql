SELECT 100.0 * (1 - r.VARIABLE_VALUE / q.VARIABLE_VALUE) AS figure, CONCAT(r.VARIABLE_VALUE, ' pages read') AS detail
FROM performance_schema.global_status r
JOIN performance_schema.global_status q ON q.VARIABLE_NAME = 'Innodb_buffer_pool_read_requests'
WHERE r.VARIABLE_NAME = 'Innodb_buffer_pool_reads' AND q.VARIABLE_VALUE > 1000000
