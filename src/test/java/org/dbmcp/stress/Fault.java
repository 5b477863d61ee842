package org.dbmcp.stress;

import org.dbmcp.it.database.FaultyProxy;

/** What happens to a network. */
enum Fault {
    RESET,
    SILENT,
    HALF_OPEN,
    DRIPPING;

    void begin(FaultyProxy proxy) {
        switch (this) {
            case RESET -> {
                proxy.refuse();
                proxy.cut();
            }
            case SILENT -> proxy.freeze();
            case HALF_OPEN -> proxy.mute();
            case DRIPPING -> proxy.drip();
        }
    }
}
