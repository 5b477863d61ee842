SELECT COUNT(*) > 0 AS is_complete, CONCAT('GRANT PROCESS ON *.* TO ''', REPLACE(CURRENT_USER(), '@', '''@'''), '''') AS remedy,
    CASE WHEN @@performance_schema = 0 THEN 'performance_schema is off: application names are not known' END AS missing
FROM information_schema.USER_PRIVILEGES u
WHERE u.PRIVILEGE_TYPE = 'PROCESS'
    AND u.GRANTEE = CONCAT('''', LEFT(CURRENT_USER(), CHAR_LENGTH(CURRENT_USER()) - LOCATE('@', REVERSE(CURRENT_USER()))), '''@''', SUBSTRING_INDEX(CURRENT_USER(), '@', -1), '''')
