/**
 * How databases are doing and why they are slow: the plan of a statement, running sessions, health,
 * costly statements and what would help them.
 *
 * <p>Imports mcp, json, database, driver, result, sql, config, access and failure.
 */
package org.dbmcp.feature.performance;
