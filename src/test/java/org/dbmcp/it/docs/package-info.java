/**
 * Writes pages of docs/ from a running server, and fails when those in the repository are stale.
 */
package org.dbmcp.it.docs;
