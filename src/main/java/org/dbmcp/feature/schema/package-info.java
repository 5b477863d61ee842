/**
 * What is in a database: its tables, columns, keys, relations and privileges, as tools, resources,
 * prompts and completions.
 *
 * <p>Imports mcp, json, database, driver, result and the ground.
 */
package org.dbmcp.feature.schema;
