/**
 * Who calls, what a caller may do, and where their connections may lead.
 *
 * <p>Imports nothing of this project.
 */
package org.dbmcp.access;
