/**
 * MySQL, through Connector/J.
 *
 * <p>Imports driver, config, access, json, sql, result and failure.
 */
package org.dbmcp.driver.mysql;
