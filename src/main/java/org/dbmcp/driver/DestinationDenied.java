package org.dbmcp.driver;

import java.io.IOException;
import java.io.Serial;

/** A socket was about to go where it may not, and did not. */
public final class DestinationDenied extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    DestinationDenied() {
        super("The address is not one that callers may name");
    }
}
