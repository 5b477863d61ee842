/**
 * Who calls, and what a caller may do.
 *
 * <p>Imports nothing of this project.
 */
package org.dbmcp.access;
