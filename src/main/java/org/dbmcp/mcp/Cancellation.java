package org.dbmcp.mcp;

import java.util.ArrayList;
import java.util.List;

/** Whether a call is still wanted. What must stop with it registers here. */
public final class Cancellation {
    private final List<Runnable> actions = new ArrayList<>();
    private boolean cancelled;

    /** Stops the call: runs every registered action once. Later calls do nothing. */
    public void cancel() {
        List<Runnable> due;
        synchronized (actions) {
            cancelled = true;
            due = List.copyOf(actions);
            actions.clear();
        }
        due.forEach(Runnable::run);
    }

    /** Whether the call is no longer wanted. */
    public boolean isCancelled() {
        synchronized (actions) {
            return cancelled;
        }
    }

    /** Runs {@code action} when the call is cancelled; at once if it already is. */
    public void onCancel(Runnable action) {
        synchronized (actions) {
            if (!cancelled) {
                actions.add(action);
                return;
            }
        }
        action.run();
    }
}
