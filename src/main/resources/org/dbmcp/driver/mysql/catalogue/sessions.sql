SELECT p.ID AS id, p.USER AS user, p.DB AS db, p.COMMAND AS command, p.STATE AS state, p.TIME AS time, LEFT(p.INFO, 4000) AS info
FROM information_schema.PROCESSLIST p
WHERE p.ID <> CONNECTION_ID()
ORDER BY p.ID
