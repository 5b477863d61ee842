SELECT CURRENT_USER() AS user_name, USER() AS session_user_name, DATABASE() AS `database`, VERSION() AS version,
    (SELECT JSON_ARRAYAGG(u.PRIVILEGE_TYPE) FROM information_schema.USER_PRIVILEGES u
        WHERE u.GRANTEE = CONCAT('''', SUBSTRING_INDEX(CURRENT_USER(), '@', 1), '''@''', SUBSTRING_INDEX(CURRENT_USER(), '@', -1), '''') AND u.PRIVILEGE_TYPE <> 'USAGE') AS list_server_privileges,
    (SELECT JSON_ARRAYAGG(e.ROLE_NAME) FROM information_schema.ENABLED_ROLES e WHERE e.ROLE_NAME IS NOT NULL) AS list_roles
