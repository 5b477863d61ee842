SELECT s.`sql`, s.calls, s.total_ms, s.total_ms / NULLIF(s.calls, 0) AS mean_ms, s.`rows`, s.rows_examined, SUM(s.total_ms) OVER () AS all_ms
FROM (SELECT LEFT(d.DIGEST_TEXT, 4000) AS `sql`, d.COUNT_STAR AS calls, d.SUM_TIMER_WAIT / 1e9 AS total_ms,
        d.SUM_ROWS_SENT + d.SUM_ROWS_AFFECTED AS `rows`, d.SUM_ROWS_EXAMINED AS rows_examined
    FROM performance_schema.events_statements_summary_by_digest d
    WHERE d.SCHEMA_NAME = DATABASE() AND d.DIGEST_TEXT NOT LIKE 'SET %' AND d.DIGEST_TEXT NOT LIKE 'SELECT @@%'
    UNION ALL
    SELECT LEFT(REGEXP_REPLACE(p.SQL_TEXT, '''([^''\\\\]|\\\\.|'''')*(''|$)|"([^"\\\\]|\\\\.|"")*("|$)|\\b[0-9][0-9A-Za-z_.]*', '?'), 4000), SUM(p.COUNT_EXECUTE), SUM(p.SUM_TIMER_EXECUTE) / 1e9,
        SUM(p.SUM_ROWS_SENT + p.SUM_ROWS_AFFECTED), SUM(p.SUM_ROWS_EXAMINED)
    FROM performance_schema.prepared_statements_instances p
    JOIN performance_schema.threads t ON t.THREAD_ID = p.OWNER_THREAD_ID
    WHERE t.PROCESSLIST_DB = DATABASE() AND COALESCE(p.STATEMENT_NAME, '') = '' AND p.COUNT_EXECUTE > 0
    GROUP BY 1) s
WHERE s.`sql` NOT REGEXP '[^A-Za-z0-9_$](information_schema|performance_schema|mysql)`? *[.]'
ORDER BY CASE :order WHEN 'calls' THEN s.calls WHEN 'rows' THEN s.`rows` WHEN 'mean_time' THEN s.total_ms / NULLIF(s.calls, 0) ELSE s.total_ms END DESC
LIMIT 50
