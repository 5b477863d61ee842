package org.dbmcp.driver;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import org.dbmcp.access.Destinations;

/**
 * A socket that goes only where it may. It judges the very address that it then connects to, so a
 * name that leads elsewhere a moment later changes nothing.
 */
public final class GuardedSocket extends Socket {
    private final Destinations destinations;

    /** One that is not connected yet. */
    public GuardedSocket(Destinations destinations) {
        this.destinations = destinations;
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
        if (!(endpoint instanceof InetSocketAddress dialled)) {
            throw new DestinationDenied();
        }
        if (dialled.isUnresolved()) {
            throw new UnknownHostException(dialled.getHostString());
        }
        if (!destinations.admit(dialled)) {
            throw new DestinationDenied();
        }
        super.connect(dialled, timeout);
    }
}
