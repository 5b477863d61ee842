/**
 * MariaDB, through its own connector.
 *
 * <p>Imports driver, config, sql, result and failure.
 */
package org.dbmcp.driver.mariadb;
