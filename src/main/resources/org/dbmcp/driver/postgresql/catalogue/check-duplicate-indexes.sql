SELECT pg_catalog.format('%I.%I', n.nspname, a.relname) AS subject, 1 AS figure, pg_catalog.format('%I does the same on %I', b.relname, c.relname) AS detail
FROM pg_catalog.pg_index x
JOIN pg_catalog.pg_index y ON y.indrelid = x.indrelid AND y.indexrelid <> x.indexrelid
    AND x.indnatts <= y.indnatts AND x.indnkeyatts = x.indnatts AND y.indnkeyatts = y.indnatts
    AND (y.indkey::text || ' ') LIKE (x.indkey::text || ' %')
    AND (y.indclass::text || ' ') LIKE (x.indclass::text || ' %')
    AND (y.indcollation::text || ' ') LIKE (x.indcollation::text || ' %')
    AND (y.indoption::text || ' ') LIKE (x.indoption::text || ' %')
    AND x.indexprs IS NULL AND y.indexprs IS NULL
    AND COALESCE(pg_catalog.pg_get_expr(x.indpred, x.indrelid), '') = COALESCE(pg_catalog.pg_get_expr(y.indpred, y.indrelid), '')
JOIN pg_catalog.pg_class a ON a.oid = x.indexrelid
JOIN pg_catalog.pg_class b ON b.oid = y.indexrelid AND b.relam = a.relam
JOIN pg_catalog.pg_am m ON m.oid = a.relam AND (m.amname = 'btree' OR x.indnatts = y.indnatts)
JOIN pg_catalog.pg_class c ON c.oid = x.indrelid
JOIN pg_catalog.pg_namespace n ON n.oid = a.relnamespace
WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema' AND y.indisvalid AND NOT x.indisprimary
    AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')
    AND (NOT x.indisunique OR (y.indisunique AND x.indnatts = y.indnatts))
    AND (x.indnatts < y.indnatts OR x.indisunique < y.indisunique
        OR (x.indisunique = y.indisunique AND (y.indisprimary OR x.indexrelid > y.indexrelid)))
ORDER BY 1
LIMIT 1000
