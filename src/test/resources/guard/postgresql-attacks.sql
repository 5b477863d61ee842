COMMIT; DELETE FROM canary
COMMIT; DROP TABLE canary; --
END; DELETE FROM canary
ABORT; DELETE FROM canary
ROLLBACK; DELETE FROM canary
SELECT 1; COMMIT; DELETE FROM canary
/* hello */ COMMIT; DELETE FROM canary
-- hello⏎COMMIT; DELETE FROM canary
SELECT 1; DELETE FROM canary
SELECT 1;;;DELETE FROM canary
SELECT '\'; DELETE FROM canary; --'
SELECT E'\''; DELETE FROM canary; --'
SELECT "a"; DELETE FROM canary; --"
SELECT "a""b"; DELETE FROM canary; --"
SELECT $$a$$; DELETE FROM canary; --$$
SELECT $a$ $b$ $a$; DELETE FROM canary; --$b$
SELECT 1 AS a$$; DELETE FROM canary; --$$
SELECT 1$$; DELETE FROM canary; --$$
SELECT /* /* */ */ 1; DELETE FROM canary
SELECT 1 --␍; DELETE FROM canary
SELECT U&'\0027'; DELETE FROM canary; --'
SELECT 'a'⏎'b'; DELETE FROM canary
SELECT E'a'⏎'\''; DELETE FROM canary --'
SET TRANSACTION READ WRITE
SET TRANSACTION READ WRITE; DELETE FROM canary; COMMIT
BEGIN READ WRITE
START TRANSACTION READ WRITE
RESET transaction_read_only
RESET ALL
SET transaction_read_only = off
SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE
SET default_transaction_read_only = off
SET statement_timeout = 0
SET ROLE pg_monitor
SET SESSION AUTHORIZATION test
DISCARD ALL
SELECT set_config('transaction_read_only', 'off', false)
SELECT set_config('statement_timeout', '0', false)
SELECT set_config('role', 'pg_monitor', false)
SELECT pg_catalog.set_config('default_transaction_read_only', 'off', false)
WITH s AS MATERIALIZED (SELECT set_config('app.user', 'bob', true)) SELECT * FROM s, canary
SELECT "set_config"('app.user', 'bob', false)
SELECT U&"set\005fconfig"('app.user', 'bob', false)
SELECT U&"set!005fconfig" UESCAPE '!' ('app.user', 'bob', false)
SELECT pg_catalog . /* x */ set_config /* y */ ('app.user', 'bob', false)
DELETE FROM canary
UPDATE canary SET label = 'x' WHERE id = 1
INSERT INTO canary VALUES (4, 'four')
TRUNCATE canary
DROP TABLE canary
ALTER TABLE canary ADD COLUMN x INT
CREATE TABLE evil (a INT)
CREATE TEMP TABLE evil (a INT)
CREATE TABLE evil AS SELECT 1
SELECT * INTO evil FROM canary
SELECT 1 AS a INTO TEMP evil
MERGE INTO canary c USING (SELECT 1 AS id) s ON c.id = s.id WHEN MATCHED THEN DELETE
WITH d AS (DELETE FROM canary RETURNING *) SELECT * FROM d
WITH d AS (UPDATE canary SET label = 'x' RETURNING *) SELECT * FROM d
WITH d AS (INSERT INTO canary VALUES (5, 'x') RETURNING *) TABLE d
WITH d AS (WITH e AS (SELECT 1) DELETE FROM canary RETURNING *) SELECT * FROM d
WITH a AS (SELECT 1) DELETE FROM canary
WITH RECURSIVE a AS (SELECT 1) INSERT INTO canary SELECT 7, 'x'
(WITH d AS (DELETE FROM canary RETURNING *) SELECT * FROM d)
SELECT (WITH d AS (DELETE FROM canary RETURNING id) SELECT max(id) FROM d)
EXPLAIN ANALYZE DELETE FROM canary
EXPLAIN (ANALYZE) DELETE FROM canary
EXPLAIN (ANALYZE, BUFFERS) INSERT INTO canary VALUES (6, 'x')
EXPLAIN (VERBOSE, ANALYZE true) UPDATE canary SET label = 'x'
EXPLAIN ANALYZE CREATE TABLE evil AS SELECT 1
EXPLAIN ("analyze") CREATE TABLE evil AS SELECT 1
EXPLAIN (VERBOSE, U&"\0061nalyze") DELETE FROM canary
EXPLAIN ("analyze" true) SELECT 1 AS a INTO evil
SELECT gather(id) FROM canary
SELECT public.gather(id) OVER () FROM canary
EXPLAIN ANALYZE SELECT 1 AS a INTO evil
EXPLAIN ANALYZE CREATE TEMP TABLE evil AS SELECT 1
EXPLAIN ANALYZE CREATE MATERIALIZED VIEW evil AS SELECT 1
EXPLAIN ANALYZE REFRESH MATERIALIZED VIEW mat
EXPLAIN ANALYZE EXECUTE p
EXPLAIN ANALYZE DECLARE c CURSOR FOR SELECT 1
EXPLAIN ANALYZE SELECT pg_advisory_lock(1)
SELECT * FROM canary FOR UPDATE
SELECT * FROM canary FOR NO KEY UPDATE
SELECT * FROM canary FOR SHARE
SELECT * FROM canary FOR KEY SHARE SKIP LOCKED
SELECT * FROM (SELECT * FROM canary FOR UPDATE) x
LOCK TABLE canary IN ACCESS EXCLUSIVE MODE
LOCK canary
DO $$ BEGIN DELETE FROM canary; END $$
DO $$ BEGIN COMMIT; DELETE FROM canary; COMMIT; END $$
DO LANGUAGE plpgsql 'BEGIN DELETE FROM canary; END'
CALL proc()
ANALYZE
ANALYZE canary
VACUUM canary
VACUUM (ANALYZE) canary
REINDEX TABLE canary
CLUSTER canary USING canary_pkey
REFRESH MATERIALIZED VIEW mat
LOAD 'dblink'
CHECKPOINT
LISTEN a
NOTIFY a, 'b'
UNLISTEN *
PREPARE p AS DELETE FROM canary
EXECUTE p
DEALLOCATE ALL
DECLARE c CURSOR WITH HOLD FOR SELECT 1
FETCH ALL FROM c
MOVE ALL FROM c
CLOSE ALL
COMMENT ON TABLE canary IS 'x'
SECURITY LABEL ON TABLE canary IS 'x'
GRANT ALL ON canary TO PUBLIC
REVOKE ALL ON canary FROM PUBLIC
CREATE ROLE evil SUPERUSER
ALTER ROLE test SET work_mem = '1MB'
ALTER SYSTEM SET work_mem = '8MB'
ALTER DATABASE test SET work_mem = '8MB'
REASSIGN OWNED BY test TO test
IMPORT FOREIGN SCHEMA x FROM SERVER y INTO z
COPY canary TO '{file}'
COPY canary TO PROGRAM 'cat > {file}'
COPY canary FROM '/etc/passwd'
COPY (SELECT 1) TO '{file}'
COPY (DELETE FROM canary RETURNING *) TO STDOUT
COPY canary TO STDOUT
SELECT nextval('seq')
SELECT setval('seq', 100)
SELECT pg_catalog.nextval('seq'::regclass)
SELECT lo_creat(-1)
SELECT lo_create(0)
SELECT lo_from_bytea(0, 'x')
SELECT lo_import('/etc/passwd')
SELECT lo_export(1, '{file}')
SELECT lo_put(1, 0, 'x')
SELECT lo_unlink(1)
SELECT lowrite(1, 'x')
SELECT pg_read_file('/etc/passwd')
SELECT pg_read_file('/etc/passwd', 0, 10)
SELECT "pg_read_file"('/etc/passwd')
SELECT pg_catalog.pg_read_file('/etc/passwd')
SELECT U&"pg_read\005ffile"('/etc/passwd')
SELECT U&"pg_read\+00005ffile"('/etc/passwd')
SELECT PG_READ_FILE ( '/etc/passwd' )
SELECT * FROM pg_read_file('/etc/passwd')
SELECT (SELECT pg_read_file('/etc/passwd'))
SELECT x FROM LATERAL (SELECT pg_read_file('/etc/passwd') AS x) y
SELECT 1 ORDER BY pg_read_file('/etc/passwd')
SELECT 1 WHERE pg_read_file('/etc/passwd') IS NOT NULL
SELECT 1 GROUP BY pg_read_file('/etc/passwd')
SELECT 1 LIMIT length(pg_read_file('/etc/passwd'))
VALUES (pg_read_file('/etc/passwd'))
SELECT CASE WHEN true THEN pg_read_file('/etc/passwd') END
SELECT ARRAY[pg_read_file('/etc/passwd')]
SELECT pg_read_binary_file('/etc/passwd')
SELECT pg_ls_dir('.')
SELECT * FROM pg_ls_dir('.')
SELECT * FROM pg_ls_logdir()
SELECT * FROM pg_ls_waldir()
SELECT pg_stat_file('/etc/passwd')
SELECT pg_reload_conf()
SELECT pg_rotate_logfile()
SELECT pg_switch_wal()
SELECT pg_create_restore_point('a')
SELECT pg_create_physical_replication_slot('evil')
SELECT pg_create_logical_replication_slot('evil', 'pgoutput')
SELECT pg_drop_replication_slot('evil')
SELECT pg_backup_start('a')
SELECT pg_promote()
SELECT pg_stat_reset()
SELECT pg_stat_reset_shared('bgwriter')
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
SELECT pg_cancel_backend(pid) FROM pg_stat_activity
SELECT pg_log_backend_memory_contexts(pg_backend_pid())
SELECT pg_advisory_lock(1)
SELECT pg_advisory_lock(1, 2)
SELECT pg_try_advisory_lock(1)
SELECT pg_advisory_lock_shared(1)
SELECT pg_advisory_xact_lock(1)
SELECT pg_try_advisory_xact_lock(1)
SELECT pg_advisory_unlock_all()
SELECT pg_notify('a', 'b')
SELECT pg_logical_emit_message(false, 'a', 'b')
SELECT pg_logical_emit_message(true, 'a', 'b')
SELECT pg_export_snapshot()
SELECT pg_import_system_collations('pg_catalog')
SELECT pg_replication_origin_create('evil')
SELECT pg_clear_relation_stats('public', 'canary')
SELECT brin_summarize_new_values('canary_pkey')
SELECT gin_clean_pending_list('canary_pkey')
SELECT query_to_xml('SELECT pg_advisory_lock(3)', true, true, '')
SELECT query_to_xml($q$SELECT set_config('role', 'pg_monitor', true)$q$, true, true, '')
SELECT query_to_xml_and_xmlschema('SELECT pg_advisory_lock(3)', true, true, '')
SELECT query_to_xmlschema('SELECT 1', true, true, '')
SELECT cursor_to_xml('c', 1, true, true, '')
SELECT table_to_xml('touching', true, true, '')
SELECT schema_to_xml('public', true, true, '')
SELECT database_to_xml(true, true, '')
SELECT * FROM ts_stat('SELECT pg_advisory_lock(4), ''a''::tsvector')
SELECT * FROM ts_stat($q$SELECT to_tsvector(pg_read_file('/etc/passwd'))$q$)
SELECT ts_rewrite('a'::tsquery, 'SELECT ''a''::tsquery, ''b''::tsquery WHERE pg_try_advisory_lock(5)')
SELECT * FROM crosstab('SELECT ''a'', ''b'', pg_advisory_lock(6)::text') AS t (a TEXT, b TEXT)
SELECT * FROM crosstab2('SELECT ''a'', ''b'', pg_try_advisory_lock(6)::text')
SELECT * FROM connectby('canary', 'id', 'id', '1', 0) AS t (a INT, b INT, c INT)
SELECT * FROM xpath_table('id', 'label', 'canary', '/a', 'true') AS t (a INT, b TEXT)
SELECT dblink('dbname=test', 'DELETE FROM canary')
SELECT * FROM dblink('dbname=test', 'SELECT 1') AS t (a INT)
SELECT dblink_exec('dbname=test', 'DELETE FROM canary')
SELECT dblink_connect('host=169.254.169.254')
SELECT public.dblink_connect_u('a', 'host=127.0.0.1')
SELECT dblink_send_query('a', 'SELECT 1')
SELECT touch()
SELECT public.touch()
SELECT * FROM touch()
SELECT t FROM touching
SELECT hidden()
SELECT "hidden"()
SELECT hidden_of(c) FROM canary c
SELECT c.hidden_of FROM canary c
SELECT (c).hidden_of FROM canary c
SELECT (c).* , c."hidden_of" FROM canary c
SELECT "Odd.Name"()
SELECT public."Odd.Name"()
SELECT U&"\004fdd.Name"()
SELECT pg_nextoid('pg_class', 'oid', 'pg_class_oid_index')
SELECT set_limit(0.9)
SELECT lo_manage()
SELECT 1 UNION SELECT touch()
SELECT * FROM canary WHERE id IN (SELECT touch())
SELECT count(*) FILTER (WHERE touch() > 0) FROM canary
SELECT sum(touch()) OVER () FROM canary
SELECT DISTINCT ON (touch()) * FROM canary
SELECT * FROM canary TABLESAMPLE bernoulli (touch())
SELECT * FROM generate_series(1, touch())
SELECT COALESCE(NULL, touch())
BEGIN; DELETE FROM canary; COMMIT
BEGIN ISOLATION LEVEL SERIALIZABLE READ WRITE
SAVEPOINT a
RELEASE SAVEPOINT a
PREPARE TRANSACTION 'a'
COMMIT PREPARED 'a'
CREATE FUNCTION evil() RETURNS INT LANGUAGE sql AS 'SELECT 1'
CREATE EXTENSION plperlu
CREATE OR REPLACE VIEW touching AS SELECT 2 AS t
CREATE INDEX ON canary (label)
CREATE SERVER s FOREIGN DATA WRAPPER dblink_fdw
CREATE USER MAPPING FOR test SERVER s
CREATE SUBSCRIPTION s CONNECTION 'host=127.0.0.1' PUBLICATION p
CREATE EVENT TRIGGER t ON ddl_command_start EXECUTE FUNCTION touch()
DROP SCHEMA public CASCADE
DROP DATABASE test
TABLE canary; DROP TABLE canary
VALUES (1); DROP TABLE canary
SHOW ALL; DROP TABLE canary
SHOW server_version; SET work_mem = '1MB'
EXPLAIN SELECT 1; DROP TABLE canary
SELECT 1 /* unterminated
SELECT 'unterminated
SELECT "unterminated
SELECT $a$ unterminated
SELECT ('/etc/passwd'::text).pg_read_file
SELECT (('/etc/passwd'::text)) . /* x */ "pg_read_file"
SELECT (ARRAY['/etc/passwd'])[1].U&"pg_read\005ffile"
SELECT (c.id::bigint).pg_advisory_lock FROM canary c
SELECT x.a[1].pg_ls_dir FROM (SELECT ARRAY['.'] AS a) x
SELECT ((boxed).n).pg_advisory_lock FROM (SELECT '(1)'::boxed AS boxed) x
SELECT (boxed).n.pg_sleep.pg_notify FROM (SELECT '(1)'::boxed AS boxed) x
SELECT c.hidden_more FROM canary c
SELECT (c).hidden_list FROM canary c
SELECT pg_advisory_{fn lock(1)}
SELECT pg_advisory_{oj lock(1)}
SELECT pg_read_{fn file('/etc/passwd')}
SELECT {d '2026-01-01'}'', {fn lo_creat(-1)} --'
SELECT U&"pg!005fadvisory!005flock" UESCAPE E'!' (1)
SELECT U&"pg!005fadvisory!005flock" UESCAPE $$!$$ (1)
SELECT U&"pg!005fadvisory!005flock" UESCAPE E'\x21' (1)
SELECT U&"pg!005fadvisory!005flock" UESCAPE '!'⏎'' (1)
SELECT a_name_of_sixty_three_bytes_whatever_stands_behind_it_is_cut_of()
SELECT a_name_of_sixty_three_bytes_whatever_stands_behind_it_is_cut_of_or_not()
SELECT "a_name_of_sixty_three_bytes_whatever_stands_behind_it_is_cut_of, yes"()
SELECT gather(id ORDER BY id, label) FROM canary
SELECT gather_all(*) FROM canary
SELECT gather_within(1) WITHIN GROUP (ORDER BY id) FROM canary
SELECT gather_moving(id) OVER (ORDER BY id ROWS 1 PRECEDING) FROM canary
SELECT 1 @#@ 2
SELECT 1@#@ -2
SELECT 1@-2
SELECT 1 OPERATOR(public.@#@) 2
SELECT 1 OPERATOR(public.+) true
SELECT 1 @#@ ANY (ARRAY[1]) IS NULL
SELECT 1::boxed
SELECT CAST(1 AS public.boxed)
SELECT CAST(CAST('1' AS INT) AS "boxed")
SELECT ARRAY[1]::boxed[]
SELECT '2'::checked
SELECT checked '2'
SELECT checked(2)
SELECT '{1}'::_checked
SELECT json_value('1', '$' RETURNING checked)
EXPLAIN (ANALYZE OFF, ANALYZE ON) CREATE TABLE evil AS SELECT 1
EXPLAIN (ANALYZE FALSE, "analyze") CREATE TABLE evil AS SELECT 1
WITH values (x) AS (SELECT 1) DELETE FROM canary
WITH a AS (SELECT 1), values (x) AS (SELECT 1) DELETE FROM canary
WITH RECURSIVE a (values) AS (SELECT 1 UNION ALL SELECT 2 FROM a WHERE false) SEARCH DEPTH FIRST BY values SET set DELETE FROM canary
WITH RECURSIVE a (values) AS (SELECT 1 UNION ALL SELECT 2 FROM a WHERE false) CYCLE values SET x TO 1 DEFAULT 0 USING y DELETE FROM canary
WITH a AS (MERGE INTO canary c USING canary d ON c.id = d.id WHEN MATCHED THEN DELETE RETURNING *) TABLE a
SELECT * FROM canary FOR/**/NO/**/KEY/**/UPDATE
(SELECT * FROM canary) FOR SHARE
SELECT pg_stat_reset_backend_stats(pg_backend_pid())
SELECT pg_restore_relation_stats('relation', 'canary'::regclass)
SELECT pg_sync_replication_slots()
SELECT lo_open(1, 131072)
\! touch {file}
SELECT 1 /*/ ' */ -- ' ; COMMIT; SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE; DELETE FROM canary WHERE id = 3⏎ + 0
SELECT e'''\' /* ' -- */ ; COMMIT; SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE; COMMIT; DELETE FROM canary WHERE id = 3⏎ + 0
SELECT e'a'⏎'\' /* ' -- */ ; COMMIT; SET default_transaction_read_only = off; COMMIT; DELETE FROM canary WHERE id = 3⏎ + 0
SELECT 1,E'\' /* ' -- */ ; COMMIT; SELECT pg_advisory_lock(1)⏎::text
