/**
 * Strict reading and fast writing of JSON; records to JSON Schema, JSON to records, records to
 * JSON.
 *
 * <p>Imports nothing of this project.
 */
package org.dbmcp.json;
