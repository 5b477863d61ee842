SELECT 1
select 1;
 ⏎ SELECT 1 ; ⏎
-- a comment⏎SELECT 1
/* a /* nested */ comment */ SELECT 1
SELECT /* /* */ 1; DELETE FROM canary */
SELECT 1 -- the end
(SELECT 1)
((SELECT 1) UNION (SELECT 2)) ORDER BY 1
SELECT
TABLE canary
VALUES (1, 'a'), (2, 'b')
SELECT * FROM canary
SELECT c.* FROM canary AS c
SELECT count(*) FROM canary
SELECT count(*) FILTER (WHERE id > 1) FROM canary
SELECT DISTINCT ON (label) id, label FROM canary ORDER BY label, id
SELECT id, row_number() OVER (PARTITION BY label ORDER BY id) FROM canary
SELECT sum(total) OVER w FROM orders WINDOW w AS (ORDER BY id)
SELECT * FROM orders o JOIN canary c ON c.id = o.canary_id
SELECT * FROM orders o LEFT JOIN canary c USING (id)
SELECT * FROM canary WHERE id IN (1, 2) AND label LIKE 't%'
SELECT * FROM canary WHERE id = ANY (ARRAY[1, 2])
SELECT * FROM canary WHERE EXISTS (SELECT 1 FROM orders WHERE canary_id = canary.id)
SELECT * FROM canary WHERE label = 'DELETE FROM canary'
SELECT 'COMMIT; DROP TABLE canary'
SELECT 'it''s; fine'
SELECT E'it\'s; fine'
SELECT '\'
SELECT $$it's; fine$$
SELECT $tag$DELETE; $$ $tag$
SELECT U&'d\0061ta'
SELECT U&"\0061bc" FROM (SELECT 1 AS abc) x
SELECT 'a'⏎'b'
SELECT B'101', X'1F', N'abc'
SELECT "delete" FROM (SELECT 1 AS "delete") x
SELECT 1 AS "into", 2 AS "update"
SELECT note FROM orders WHERE note = 'update'
SELECT x.delete FROM (SELECT 1 AS delete) x
SELECT 1 AS into
SELECT (1) AS update
SELECT o.update FROM (SELECT 1 AS update) o
WITH a AS (SELECT 1 AS n) SELECT * FROM a
WITH a (n) AS (SELECT 1), b AS (SELECT n + 1 AS n FROM a) SELECT * FROM b
WITH a AS MATERIALIZED (SELECT 1) SELECT * FROM a
WITH a AS NOT MATERIALIZED (SELECT 1) TABLE a
WITH RECURSIVE t (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM t WHERE n < 5) SELECT sum(n) FROM t
WITH RECURSIVE t (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM t WHERE n < 5) SEARCH DEPTH FIRST BY n SET o SELECT * FROM t ORDER BY o
WITH a AS (VALUES (1)) (SELECT * FROM a)
EXPLAIN SELECT * FROM canary
EXPLAIN ANALYZE SELECT * FROM canary
EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) SELECT * FROM canary
EXPLAIN VERBOSE SELECT 1
EXPLAIN (COSTS OFF) WITH a AS (SELECT 1) SELECT * FROM a
EXPLAIN UPDATE canary SET label = 'x' WHERE id = 1
EXPLAIN DELETE FROM canary WHERE id = 1
EXPLAIN INSERT INTO canary VALUES (9, 'x')
SHOW server_version
SHOW ALL
SHOW transaction_read_only
SHOW search_path
SHOW TIME ZONE
SELECT current_setting('server_version')
SELECT current_user, session_user, current_database(), current_schema, current_date, localtimestamp
SELECT version()
SELECT pg_backend_pid() > 0
SELECT now(), clock_timestamp(), statement_timestamp(), timeofday() IS NOT NULL
SELECT random() < 2, random(1, 2) > 0, random_normal() IS NOT NULL
SELECT gen_random_uuid() IS NOT NULL, uuidv7() IS NOT NULL
SELECT uuid_generate_v4() IS NOT NULL
SELECT gen_random_bytes(4) IS NOT NULL, gen_salt('md5') IS NOT NULL, crypt('a', '$1$abc')
SELECT digest('a', 'sha256'), md5('a'), sha256('a')
SELECT pg_sleep(0.001)
SELECT pg_sleep_for('1 millisecond')
SELECT setseed(0.5)
SELECT pg_size_pretty(pg_database_size(current_database()))
SELECT pg_total_relation_size('canary'), pg_relation_size('canary'), pg_table_size('canary'), pg_indexes_size('canary')
SELECT relname, reltuples FROM pg_class WHERE relkind = 'r'
SELECT * FROM pg_stat_activity
SELECT * FROM pg_stat_user_tables
SELECT * FROM pg_stat_database
SELECT * FROM pg_locks
SELECT * FROM pg_settings WHERE name LIKE 'work%'
SELECT * FROM pg_indexes WHERE tablename = 'canary'
SELECT * FROM pg_sequences
SELECT last_value FROM seq
SELECT * FROM pg_roles
SELECT * FROM pg_extension
SELECT * FROM pg_stat_replication
SELECT * FROM pg_stat_io
SELECT * FROM pg_stat_wal
SELECT pg_stat_get_numscans('canary'::regclass)
SELECT pid, pg_blocking_pids(pid) FROM pg_stat_activity
SELECT pg_is_in_recovery(), pg_current_wal_lsn() IS NOT NULL
SELECT * FROM information_schema.tables WHERE table_schema = 'public'
SELECT * FROM information_schema.columns WHERE table_name = 'canary'
SELECT obj_description('canary'::regclass), col_description('canary'::regclass, 1)
SELECT pg_get_viewdef('touching'::regclass), pg_get_functiondef('touch'::regproc)
SELECT pg_get_constraintdef(oid) FROM pg_constraint
SELECT has_table_privilege('canary', 'DELETE')
SELECT to_regclass('public.canary'), 'canary'::regclass::oid > 0
SELECT * FROM pg_partition_tree('canary')
SELECT doc -> 'a' -> 'b' ->> 0, doc #>> '{a,b,1}' FROM orders
SELECT doc @> '{"a": {}}', doc ? 'x?', doc ?| ARRAY['a'], doc ?& ARRAY['a'] FROM orders
SELECT doc @? '$.a', doc @@ '$.a == 1' FROM orders
SELECT jsonb_path_query(doc, '$.a.b[*]') FROM orders
SELECT * FROM jsonb_each('{"a": 1}'), jsonb_array_elements('[1, 2]') AS x
SELECT jsonb_agg(c), json_build_object('a', 1), row_to_json(c) FROM canary c GROUP BY c
SELECT * FROM json_table('[{"a": 1}]', '$[*]' COLUMNS (a INT PATH '$.a')) t
SELECT tags[1], tags[1:2], array_length(tags, 1) FROM orders
SELECT unnest(tags) FROM orders
SELECT * FROM unnest(ARRAY[1, 2], ARRAY['a', 'b']) WITH ORDINALITY AS u (a, b, n)
SELECT ARRAY[1, 2] || 3, ARRAY(SELECT id FROM canary)
SELECT array_shuffle(ARRAY[1, 2]), array_sample(ARRAY[1, 2], 1)
SELECT hstore('a', 'b') -> 'a', 'a=>1'::hstore ? 'a'
SELECT similarity('abc', 'abd'), 'abc' % 'abd', 'abc' <-> 'abd'
SELECT to_tsvector('a b') @@ to_tsquery('a & b'), ts_rank(to_tsvector('a'), to_tsquery('a'))
SELECT ts_rewrite('a'::tsquery, 'a'::tsquery, 'b'::tsquery)
SELECT ts_headline('a b c', to_tsquery('b'))
SELECT 2 ^ 3, 5 % 2, @ -3, |/ 4, 1 <> 2, 1 != 2, 7 & 3, ~ 1
SELECT -1, - 1, 1 - -1, 1 --1⏎+ 1
SELECT 1::text, CAST(1 AS NUMERIC(10, 2)), '1'::INT8, INTERVAL '1 day'
SELECT DATE '2026-01-01' + 1, TIMESTAMPTZ '2026-01-01 00:00Z' AT TIME ZONE 'Europe/Berlin'
SELECT extract(year FROM now()) > 0, date_trunc('day', placed), to_char(placed, 'YYYY') FROM orders
SELECT substring('abc' FROM 1 FOR 2), substring('abc' for 2), overlay('abc' PLACING 'x' FROM 1 FOR 1), position('b' IN 'abc'), trim(both 'x' from 'xax')
SELECT string_agg(label, ', ' ORDER BY id) FROM canary
SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY id) FROM canary
SELECT label, count(*) FROM canary GROUP BY ROLLUP (label)
SELECT label, count(*) FROM canary GROUP BY GROUPING SETS ((label), ()) HAVING count(*) > 0
SELECT * FROM canary ORDER BY id DESC NULLS LAST LIMIT 1 OFFSET 1
SELECT * FROM canary ORDER BY id FETCH FIRST 1 ROW WITH TIES
SELECT * FROM canary ORDER BY id FETCH FIRST 1 ROW ONLY
SELECT * FROM canary TABLESAMPLE BERNOULLI (50)
SELECT * FROM canary TABLESAMPLE SYSTEM (50) REPEATABLE (1)
SELECT * FROM canary TABLESAMPLE system_rows(1)
SELECT * FROM canary, LATERAL (SELECT count(*) FROM orders WHERE canary_id = canary.id) x
SELECT id FROM canary EXCEPT SELECT 1 INTERSECT SELECT 1
SELECT CASE WHEN id = 1 THEN 'a' ELSE 'b' END FROM canary
SELECT COALESCE(NULL, 1), NULLIF(1, 2), GREATEST(1, 2)
SELECT generate_series(1, 3)
SELECT * FROM generate_series('2026-01-01'::date, '2026-01-03', '1 day')
SELECT * FROM ROWS FROM (generate_series(1, 2), generate_series(1, 3)) AS t
SELECT product(id) FROM canary
SELECT steady(1), pure(2), public.pure(3)
SELECT * FROM steady(1)
SELECT xmlelement(name a, 'b'), xpath('/a', '<a/>')
SELECT inet '10.0.0.1' << inet '10.0.0.0/8', host('10.0.0.1'::inet)
SELECT point(1, 2) <-> point(3, 4)
SELECT int4range(1, 5) @> 3, lower(int4range(1, 5))
SELECT ROW(1, 'a'), (1, 2) < (1, 3)
SELECT (c).id FROM canary c
SELECT (SELECT max(id) FROM canary) AS m
SELECT 'a' COLLATE "C" < 'b'
SELECT regexp_replace('abc', 'b', 'x'), 'abc' ~ 'b', 'abc' !~* 'B', 'abc' SIMILAR TO 'a%'
SELECT format('%s %I', 'a', 'b'), quote_literal('x'), concat_ws(',', 1, 2)
SELECT encode('a'::bytea, 'hex'), decode('61', 'hex'), '\x61'::bytea
SELECT OPERATOR(pg_catalog.-) 1, 1 OPERATOR(pg_catalog.+) 2
SELECT txid_current_if_assigned(), pg_current_snapshot()
SELECT currval('seq') WHERE false
SELECT lo_get(1) WHERE false
SELECT nspname FROM pg_namespace; -- done
SELECT * FROM mat
SELECT é FROM (SELECT 1 AS é) x
SELECT 'naïve; ☃'
SELECT id AS "weird ""name" FROM canary
SELECT normal_rand(1, 0, 1) IS NOT NULL
SELECT 1 IS DISTINCT FROM 2, NOT true, 1 BETWEEN 0 AND 2
SELECT * FROM pg_available_extensions WHERE name = 'dblink'
SELECT count(*) FROM pg_stat_get_activity(NULL)
SELECT 1e10, .5, 1., 0x1F, 1_000
WITH RECURSIVE t (n, m) AS (VALUES (1, 1) UNION ALL SELECT n + 1, m FROM t WHERE n < 5) SEARCH BREADTH FIRST BY n, m SET o SELECT * FROM t ORDER BY o
WITH RECURSIVE t (n, m) AS (VALUES (1, 1) UNION ALL SELECT n % 3 + 1, m FROM t) CYCLE n, m SET is_cycle TO 'y' DEFAULT 'n' USING path SELECT * FROM t
WITH RECURSIVE t (n, m) AS (VALUES (1, 1) UNION ALL SELECT n % 3 + 1, m FROM t) SEARCH DEPTH FIRST BY n, m SET o CYCLE n SET c USING p, u AS (SELECT 1) SELECT n FROM t, u
WITH delete AS (SELECT 1 AS update) SELECT * FROM delete
EXPLAIN (ANALYZE OFF, VERBOSE) DELETE FROM canary WHERE id = 1
EXPLAIN (ANALYZE FALSE) UPDATE canary SET label = 'x' WHERE id = 1
SELECT string_agg(label, ', ' ORDER BY label, id), array_agg(DISTINCT id ORDER BY id) FROM canary
SELECT mode() WITHIN GROUP (ORDER BY label), percentile_disc(ARRAY[0.1, 0.9]) WITHIN GROUP (ORDER BY id) FROM canary
SELECT (json_each('{"a": 1}')).key, (regexp_match('ab', '(a)'))[1], (ARRAY[c])[1].label FROM canary c
SELECT (pg_identify_object('pg_class'::regclass, 'canary'::regclass, 0)).identity
SELECT (now()).date, ('abc'::text).length, (-2.5).abs
SELECT 1 AS checked, 2 boxed, count(*) AS "@#@" FROM orders o
SELECT x.checked, x.boxed FROM (SELECT 1 AS checked, '(1)'::text AS boxed) x WHERE checked = 1
SELECT 1 + 1, @@# 2, 1 OPERATOR(pg_catalog.+) 2, '5'::positive, CAST(5 AS positive)
SELECT currtid2('canary', '(0,1)'), amvalidate(oid) FROM pg_opclass LIMIT 1
SELECT '{d}', '{"a": {"fn": 1}}'::jsonb #>> '{a,fn}', "{x}" FROM (SELECT 1 AS "{x}") x
SELECT ?- lseg '[(0,0),(1,0)]', ?| lseg '[(0,0),(0,1)]', lseg '[(0,0),(0,1)]' ?|| lseg '[(1,0),(1,1)]', point '(0,0)' ?- point '(1,0)'
SELECT E'it''s\n', E'\\''', E'a''b\\', E'\'' || E'\'a\'', e'a'⏎'b\c'
SELECT /* a /*/ b */ c */ 1 /**/ + /***/ 2 /*a*/ -- /*/
