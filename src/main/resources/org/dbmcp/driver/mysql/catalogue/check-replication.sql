SELECT CONCAT('channel ''', r.CHANNEL_NAME, '''') AS subject,
    CASE WHEN r.receiver = 'CONNECTING' THEN 'does not reach its source' WHEN r.receiver <> 'ON' THEN 'does not run'
        WHEN r.applier <> 'ON' THEN 'does not apply what it gets' END AS detail,
    CASE WHEN r.receiver = 'ON' AND r.applier = 'ON' THEN
        (SELECT COALESCE(MAX(CASE WHEN w.APPLYING_TRANSACTION <> ''
                THEN TIMESTAMPDIFF(SECOND, w.APPLYING_TRANSACTION_ORIGINAL_COMMIT_TIMESTAMP, NOW()) END), 0)
            FROM performance_schema.replication_applier_status_by_worker w WHERE w.CHANNEL_NAME = r.CHANNEL_NAME) END AS figure,
    r.receiver <> 'ON' OR r.applier <> 'ON' AS is_stopped
FROM (SELECT c.CHANNEL_NAME, c.SERVICE_STATE AS receiver, a.SERVICE_STATE AS applier
    FROM performance_schema.replication_connection_status c
    JOIN performance_schema.replication_applier_status a ON a.CHANNEL_NAME = c.CHANNEL_NAME
    WHERE c.CHANNEL_NAME <> 'group_replication_recovery') r
