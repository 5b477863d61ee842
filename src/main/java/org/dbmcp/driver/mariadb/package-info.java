/**
 * MariaDB, through its own connector.
 *
 * <p>Imports driver, config, access, json, sql, result and failure.
 */
package org.dbmcp.driver.mariadb;
