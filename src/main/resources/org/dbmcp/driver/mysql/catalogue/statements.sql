SELECT s.`sql`, s.calls, s.total_ms, s.total_ms / NULLIF(s.calls, 0) AS mean_ms, s.`rows`, s.rows_examined, s.all_ms
FROM (SELECT LEFT(d.DIGEST_TEXT, 4000) AS `sql`, d.COUNT_STAR AS calls, d.SUM_TIMER_WAIT / 1e9 AS total_ms,
        d.SUM_ROWS_SENT + d.SUM_ROWS_AFFECTED AS `rows`, d.SUM_ROWS_EXAMINED AS rows_examined, SUM(d.SUM_TIMER_WAIT) OVER () / 1e9 AS all_ms
    FROM performance_schema.events_statements_summary_by_digest d
    WHERE d.SCHEMA_NAME = DATABASE() AND d.DIGEST_TEXT NOT LIKE 'SET %' AND d.DIGEST_TEXT NOT LIKE 'SELECT @@%') s
ORDER BY CASE :order WHEN 'calls' THEN s.calls WHEN 'rows' THEN s.`rows` WHEN 'mean_time' THEN s.total_ms / NULLIF(s.calls, 0) ELSE s.total_ms END DESC
LIMIT 50
