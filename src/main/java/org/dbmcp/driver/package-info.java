/**
 * What each database product does its own way; a folder a product.
 *
 * <p>A new product is a new folder, and its dependency in the pom. Imports config, access, json,
 * sql, result and failure.
 */
package org.dbmcp.driver;
