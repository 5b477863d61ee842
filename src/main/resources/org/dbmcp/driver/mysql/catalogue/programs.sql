SELECT a.PROCESSLIST_ID AS id, a.ATTR_VALUE AS application
FROM performance_schema.session_connect_attrs a
WHERE a.ATTR_NAME = 'program_name'
ORDER BY a.PROCESSLIST_ID
