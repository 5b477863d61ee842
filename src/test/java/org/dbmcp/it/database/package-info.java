/**
 * Real databases for the integration tests: started from Maven artifacts, or given from outside.
 *
 * <p>Imports nothing of this project.
 */
package org.dbmcp.it.database;
