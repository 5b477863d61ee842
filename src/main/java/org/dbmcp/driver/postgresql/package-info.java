/**
 * PostgreSQL, through pgjdbc.
 *
 * <p>Imports driver, config, access, sql, result and failure.
 */
package org.dbmcp.driver.postgresql;
