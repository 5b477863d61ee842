/**
 * Columns, values and rows on their way out, and the bounds of an answer.
 *
 * <p>Knows no product and no protocol. Imports failure and json.
 */
package org.dbmcp.result;
