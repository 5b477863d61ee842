package org.dbmcp.feature.performance;

import java.util.List;

/**
 * A session that others wait for, or that waits.
 *
 * @param object the table of the lock that it waits for; null when it waits for none, or not known
 * @param waiting those that wait for it; null for none
 */
record LockNode(long id, String object, String mode, List<LockNode> waiting) {}
