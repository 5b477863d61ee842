SELECT r.ROLE_NAME AS name, r.IS_DEFAULT = 'YES' AS is_default, r.GRANTEE AS granted_to
FROM information_schema.APPLICABLE_ROLES r
ORDER BY 1
LIMIT 1000
