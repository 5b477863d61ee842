/** Who may reach the server at all, over HTTP on a real Liberty. */
package org.dbmcp.it.access;
