package org.dbmcp.it.database;

/** The user and the database that MySQL and MariaDB start with; one statement a line. */
final class Users {
    static final String SCRIPT =
            """
            CREATE USER test@'%' IDENTIFIED BY 'test';
            GRANT ALL ON *.* TO test@'%' WITH GRANT OPTION;
            CREATE DATABASE test;
            """;

    private Users() {}
}
