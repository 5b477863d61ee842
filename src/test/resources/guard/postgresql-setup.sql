CREATE TABLE canary (id INT PRIMARY KEY, label TEXT)
INSERT INTO canary VALUES (1, 'one'), (2, 'two'), (3, 'three')
CREATE TABLE orders (id INT PRIMARY KEY, canary_id INT REFERENCES canary, total NUMERIC(10, 2), placed TIMESTAMPTZ, tags TEXT[], doc JSONB, note TEXT)
INSERT INTO orders VALUES (1, 1, 9.99, '2026-01-02T03:04:05Z', '{a,b}', '{"a": {"b": [1, 2]}, "x?": 1}', 'update'), (2, 2, 1.5, '2026-02-02T03:04:05Z', '{}', '[1]', 'O''Hara; DROP')
CREATE SEQUENCE seq
CREATE FUNCTION touch() RETURNS INT LANGUAGE sql AS 'INSERT INTO canary VALUES (99, ''touched'') RETURNING id'
CREATE FUNCTION hidden() RETURNS INT LANGUAGE plpgsql AS 'BEGIN PERFORM pg_advisory_lock(77); RETURN 1; END'
CREATE FUNCTION hidden_of(c canary) RETURNS INT LANGUAGE plpgsql AS 'BEGIN PERFORM pg_advisory_lock(78); RETURN 1; END'
CREATE FUNCTION steady(n INT) RETURNS INT LANGUAGE sql STABLE AS 'SELECT n + 1'
CREATE FUNCTION pure(n INT) RETURNS INT LANGUAGE sql IMMUTABLE AS 'SELECT n * 2'
CREATE FUNCTION "Odd.Name"() RETURNS INT LANGUAGE plpgsql AS 'BEGIN PERFORM pg_advisory_lock(79); RETURN 1; END'
CREATE FUNCTION gather_step(s INT, n INT) RETURNS INT LANGUAGE plpgsql AS 'BEGIN PERFORM pg_advisory_lock(80); RETURN n; END'
CREATE AGGREGATE gather(INT) (sfunc = gather_step, stype = INT)
CREATE AGGREGATE product(INT) (sfunc = int4mul, stype = INT, initcond = '1')
CREATE PROCEDURE proc() LANGUAGE plpgsql AS 'BEGIN INSERT INTO canary VALUES (98, ''proc''); COMMIT; END'
CREATE VIEW touching AS SELECT touch() AS t
CREATE MATERIALIZED VIEW mat AS SELECT count(*) AS n FROM canary
CREATE EXTENSION IF NOT EXISTS dblink
CREATE EXTENSION IF NOT EXISTS tablefunc
CREATE EXTENSION IF NOT EXISTS pgcrypto
CREATE EXTENSION IF NOT EXISTS "uuid-ossp"
CREATE EXTENSION IF NOT EXISTS hstore
CREATE EXTENSION IF NOT EXISTS pg_trgm
CREATE EXTENSION IF NOT EXISTS xml2
CREATE EXTENSION IF NOT EXISTS lo
CREATE EXTENSION IF NOT EXISTS tsm_system_rows
CREATE FUNCTION hidden_more(c canary, n INT DEFAULT 1) RETURNS INT LANGUAGE plpgsql AS 'BEGIN PERFORM pg_advisory_lock(81); RETURN 1; END'
CREATE FUNCTION hidden_list(VARIADIC c canary[]) RETURNS INT LANGUAGE plpgsql AS 'BEGIN PERFORM pg_advisory_lock(82); RETURN 1; END'
CREATE FUNCTION a_name_of_sixty_three_bytes_whatever_stands_behind_it_is_cut_of() RETURNS INT LANGUAGE plpgsql AS 'BEGIN PERFORM pg_advisory_lock(83); RETURN 1; END'
CREATE FUNCTION count_step(s INT) RETURNS INT LANGUAGE plpgsql AS 'BEGIN PERFORM pg_advisory_lock(84); RETURN s; END'
CREATE AGGREGATE gather_all(*) (sfunc = count_step, stype = INT, initcond = '0')
CREATE AGGREGATE gather_within(INT ORDER BY INT) (sfunc = int4pl, stype = INT, initcond = '0', finalfunc = gather_step)
CREATE AGGREGATE gather_moving(INT) (sfunc = int4pl, stype = INT, initcond = '0', msfunc = gather_step, minvfunc = gather_step, mstype = INT, minitcond = '0')
CREATE OPERATOR @#@ (leftarg = INT, rightarg = INT, function = gather_step)
CREATE OPERATOR @- (leftarg = INT, rightarg = INT, function = gather_step)
CREATE FUNCTION gather_step(s INT, n BOOLEAN) RETURNS INT LANGUAGE plpgsql AS 'BEGIN PERFORM pg_advisory_lock(86); RETURN s; END'
CREATE OPERATOR + (leftarg = INT, rightarg = BOOLEAN, function = gather_step)
CREATE OPERATOR @@# (rightarg = INT, function = pure)
CREATE TYPE boxed AS (n INT)
CREATE FUNCTION box_up(n INT) RETURNS boxed LANGUAGE plpgsql AS 'BEGIN PERFORM pg_advisory_lock(85); RETURN ROW(n); END'
CREATE CAST (INT AS boxed) WITH FUNCTION box_up(INT)
CREATE DOMAIN checked AS INT CHECK (gather_step(VALUE, 1) > 0)
CREATE DOMAIN positive AS INT CHECK (pure(VALUE) > 0)
