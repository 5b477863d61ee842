package org.dbmcp.it.access;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.util.Optional;

/** How others would reach this machine. */
final class Outside {
    private Outside() {}

    /** The same URL by an address that is not loopback; skips the test where there is none. */
    static URI of(URI near) throws Exception {
        Optional<InetAddress> address =
                NetworkInterface.networkInterfaces()
                        .flatMap(NetworkInterface::inetAddresses)
                        .filter(Inet4Address.class::isInstance)
                        .filter(each -> !each.isLoopbackAddress())
                        .findFirst();
        assumeTrue(address.isPresent(), "This machine has no address but loopback");
        return URI.create(
                "%s://%s:%d/"
                        .formatted(
                                near.getScheme(), address.get().getHostAddress(), near.getPort()));
    }
}
