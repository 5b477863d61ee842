/**
 * PostgreSQL, through pgjdbc.
 *
 * <p>Imports driver, config, access, json, sql, result and failure.
 */
package org.dbmcp.driver.postgresql;
