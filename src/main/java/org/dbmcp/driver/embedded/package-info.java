/**
 * H2 inside this process, and the sample shop that is served when nothing is configured.
 *
 * <p>Imports driver, config, access, json, sql, result and failure.
 */
package org.dbmcp.driver.embedded;
