SELECT CONCAT('channel ''', c.CHANNEL_NAME, '''') AS subject,
    CASE WHEN c.SERVICE_STATE <> 'ON' OR a.SERVICE_STATE <> 'ON' THEN 'does not run' END AS detail,
    CASE WHEN c.SERVICE_STATE = 'ON' AND a.SERVICE_STATE = 'ON' THEN
        (SELECT COALESCE(MAX(CASE WHEN w.APPLYING_TRANSACTION <> ''
                THEN TIMESTAMPDIFF(SECOND, w.APPLYING_TRANSACTION_ORIGINAL_COMMIT_TIMESTAMP, NOW()) END), 0)
            FROM performance_schema.replication_applier_status_by_worker w WHERE w.CHANNEL_NAME = c.CHANNEL_NAME)
        ELSE 86400 END AS figure
FROM performance_schema.replication_connection_status c
JOIN performance_schema.replication_applier_status a ON a.CHANNEL_NAME = c.CHANNEL_NAME
WHERE c.CHANNEL_NAME <> 'group_replication_recovery'
