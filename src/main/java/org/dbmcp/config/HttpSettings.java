package org.dbmcp.config;

import java.time.Duration;
import java.util.Set;

/**
 * The bounds and rules of the endpoint.
 *
 * @param allowedOrigins values of {@code Origin} that may call, beside those of loopback names;
 *     {@code *} is any
 * @param allowedHosts host names that this server answers to, beside loopback names; {@code *} is
 *     any
 * @param maxBodyBytes the longest request body
 * @param maxHeldBytes bytes of request bodies that are held at a time, from arrival to answer
 * @param maxArrival how long a body may take to arrive
 * @param silence how long a call may stay unanswered before its response is committed and kept
 *     alive
 * @param keepAlive how often something is written then
 * @param maxInline requests at a time that the container's own threads serve
 * @param maxCalls calls at a time
 * @param maxWait how long a call may wait for its turn
 */
public record HttpSettings(
        Set<String> allowedOrigins,
        Set<String> allowedHosts,
        int maxBodyBytes,
        int maxHeldBytes,
        Duration maxArrival,
        Duration silence,
        Duration keepAlive,
        int maxInline,
        int maxCalls,
        Duration maxWait) {}
