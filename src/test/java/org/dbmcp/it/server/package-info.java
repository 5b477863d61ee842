/**
 * The product as it runs: servers of the build's own Open Liberty, and a client that speaks to
 * them.
 *
 * <p>Imports it.database.
 */
package org.dbmcp.it.server;
