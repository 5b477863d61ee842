package org.dbmcp.config;

/**
 * The key that replicas share to sign what clients carry for them.
 *
 * @param key at least 32 bytes; random at start when no setting gives one
 */
public record SigningKey(Secret key) {}
