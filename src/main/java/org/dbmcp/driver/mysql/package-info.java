/**
 * MySQL, through Connector/J.
 *
 * <p>Imports driver, config, sql, result and failure.
 */
package org.dbmcp.driver.mysql;
