SELECT CURRENT_USER() AS user_name, USER() AS session_user_name, DATABASE() AS `database`, VERSION() AS version,
    (SELECT JSON_ARRAYAGG(u.PRIVILEGE_TYPE) FROM information_schema.USER_PRIVILEGES u
        WHERE u.GRANTEE = CONCAT('''', LEFT(CURRENT_USER(), CHAR_LENGTH(CURRENT_USER()) - LOCATE('@', REVERSE(CURRENT_USER()))), '''@''', SUBSTRING_INDEX(CURRENT_USER(), '@', -1), '''') AND u.PRIVILEGE_TYPE <> 'USAGE') AS list_server_privileges,
    (SELECT JSON_ARRAYAGG(CONCAT(e.ROLE_NAME, '@', e.ROLE_HOST)) FROM information_schema.ENABLED_ROLES e) AS list_roles
