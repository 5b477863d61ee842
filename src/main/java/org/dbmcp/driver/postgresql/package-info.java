/**
 * PostgreSQL, through pgjdbc.
 *
 * <p>Imports driver, config, sql, result and failure.
 */
package org.dbmcp.driver.postgresql;
