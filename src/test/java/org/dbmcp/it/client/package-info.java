/**
 * Other people's clients and the official conformance suite against the running server.
 *
 * <p>Those written in JavaScript are installed by {@code Npm} in pinned versions.
 */
package org.dbmcp.it.client;
