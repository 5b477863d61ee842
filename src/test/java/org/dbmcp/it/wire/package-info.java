/** What clients see of the endpoint, byte by byte. */
package org.dbmcp.it.wire;
