/**
 * MariaDB, through its own connector.
 *
 * <p>Imports driver, config, access, sql, result and failure.
 */
package org.dbmcp.driver.mariadb;
