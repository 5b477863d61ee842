/**
 * How databases run statements: the plan of one, and what is wrong with it.
 *
 * <p>Imports mcp, json, driver, database, config, access and failure.
 */
package org.dbmcp.feature.performance;
