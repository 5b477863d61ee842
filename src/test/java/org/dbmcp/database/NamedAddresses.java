package org.dbmcp.database;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * A name server of the test's own beside the system's: {@code x.10-0-0-1.127-0-0-1.named.test} is
 * both addresses, in this order. The JDK finds it by itself.
 */
public final class NamedAddresses extends InetAddressResolverProvider {
    private static final String ZONE = ".named.test";

    @Override
    public InetAddressResolver get(Configuration configuration) {
        InetAddressResolver system = configuration.builtinResolver();
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
                    throws UnknownHostException {
                return host.endsWith(ZONE) ? named(host) : system.lookupByName(host, policy);
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                return system.lookupByAddress(address);
            }
        };
    }

    @Override
    public String name() {
        return "named.test";
    }

    private static Stream<InetAddress> named(String host) throws UnknownHostException {
        String[] labels = host.substring(0, host.length() - ZONE.length()).split("\\.", -1);
        Stream.Builder<InetAddress> addresses = Stream.builder();
        for (String label : Arrays.copyOfRange(labels, 1, labels.length)) {
            if (!label.contains("-")) {
                throw new UnknownHostException(host);
            }
            byte[] bytes = InetAddress.getByName(label.replace('-', '.')).getAddress();
            addresses.add(InetAddress.getByAddress(host, bytes));
        }
        return addresses.build();
    }
}
