/**
 * Says what went wrong and who can mend it.
 *
 * <p>Imports nothing of this project.
 */
package org.dbmcp.failure;
