package org.dbmcp.config;

/**
 * How often requests may come.
 *
 * @param callsPerSecond requests of one caller
 * @param failedKeysPerMinute keys that are not valid, from one address
 */
public record PaceSettings(int callsPerSecond, int failedKeysPerMinute) {}
