SELECT n.nspname AS schema, p.proname AS name, CASE p.prokind WHEN 'p' THEN 'procedure' ELSE 'function' END AS kind,
    pg_catalog.oidvectortypes(p.proargtypes) AS types,
    NULLIF(pg_catalog.pg_get_function_arguments(p.oid), '') AS arguments,
    pg_catalog.pg_get_function_result(p.oid) AS returns,
    pg_catalog.left(d.definition, 2000) AS definition,
    CASE WHEN pg_catalog.length(d.definition) > 2000
        THEN pg_catalog.md5(pg_catalog.replace(pg_catalog.regexp_replace(d.definition,
            -- no looking behind, which begins with the text again at each place
            E'(^|[^\\w$"`.])' || pg_catalog.regexp_replace(n.nspname, E'(\\W)', E'\\\\\\1', 'g') || E'\\.', E'\\1', 'g'),
            '"' || pg_catalog.replace(n.nspname, '"', '""') || '".', '')) END AS hash_of_whole
FROM pg_catalog.pg_proc p
JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
LEFT JOIN pg_catalog.pg_aggregate a ON a.aggfnoid = p.oid
CROSS JOIN LATERAL (SELECT CASE WHEN a.aggfnoid IS NULL THEN pg_catalog.pg_get_functiondef(p.oid) END AS whole) w
CROSS JOIN LATERAL (SELECT CASE WHEN a.aggfnoid IS NULL
    -- the name, the arguments and the type that it returns stand before
    THEN pg_catalog.substr(w.whole, pg_catalog.strpos(w.whole, E'\n LANGUAGE ') + 2)
    ELSE pg_catalog.concat_ws(' ', 'aggregate', a.aggtransfn::text, 'over', pg_catalog.format_type(a.aggtranstype, NULL),
        'from ' || a.agginitval, 'final ' || NULLIF(a.aggfinalfn::text, '-')) END AS definition) d
WHERE n.nspname = :schema
    AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend x
        WHERE x.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND x.objid = p.oid AND x.deptype IN ('e', 'i'))
    AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')
    AND pg_catalog.has_function_privilege(p.oid, 'EXECUTE')
ORDER BY p.proname, types
LIMIT 5001
