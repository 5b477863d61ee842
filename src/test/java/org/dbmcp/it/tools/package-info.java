/**
 * The tools as an assistant uses them: over HTTP, on real databases, in good times and bad.
 *
 * <p>Imports it.server and it.database.
 */
package org.dbmcp.it.tools;
