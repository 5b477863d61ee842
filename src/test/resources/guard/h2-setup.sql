CREATE TABLE canary (id INT PRIMARY KEY, label VARCHAR(50))
INSERT INTO canary VALUES (1, 'one'), (2, 'two'), (3, 'three')
CREATE SEQUENCE seq
