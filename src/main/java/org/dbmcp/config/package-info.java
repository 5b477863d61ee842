/**
 * Every setting as a validated record, and the connections that an operator stored.
 *
 * <p>Nobody else reads a property, a variable or a file of settings. Imports failure and access.
 */
package org.dbmcp.config;
