/**
 * What a statement is: its tokens, its verb, its effect, its placeholders; and the guard's verdict
 * on it.
 *
 * <p>Opens no connection. Imports failure and access.
 */
package org.dbmcp.sql;
