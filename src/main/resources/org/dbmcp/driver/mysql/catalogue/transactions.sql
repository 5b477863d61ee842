SELECT t.trx_mysql_thread_id AS id, t.trx_query IS NULL AS is_idle,
    TIMESTAMPDIFF(SECOND, t.trx_started, CONVERT_TZ(UTC_TIMESTAMP(), '+00:00', 'SYSTEM')) AS time
FROM information_schema.INNODB_TRX t
WHERE t.trx_mysql_thread_id NOT IN (0, CONNECTION_ID())
ORDER BY t.trx_started
