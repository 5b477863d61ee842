SELECT CONCAT(r.ROLE_NAME, '@', r.ROLE_HOST) AS name, r.IS_DEFAULT = 'YES' AS is_default,
    CONCAT(r.USER, '@', r.HOST) AS granted_to
FROM information_schema.APPLICABLE_ROLES r
ORDER BY 1
LIMIT 1000
