/**
 * The protocol as it goes over the wire: recorded requests, and what must come back.
 *
 * <p>Imports it.server.
 */
package org.dbmcp.it.wire;
