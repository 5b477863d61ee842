package org.dbmcp.driver.mariadb;

import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Properties;
import org.dbmcp.access.Destinations;
import org.dbmcp.driver.GuardedSocket;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.util.ConfigurableSocketFactory;

/** Makes the sockets of MariaDB's driver, by the name of this class and an option of our own. */
public final class MariaDbSockets extends ConfigurableSocketFactory {
    private static final String OPTION = "dbmcpDestinations";

    private Destinations destinations;

    @Override
    public void setConfiguration(Configuration configuration, String host) {
        destinations = Destinations.parse(configuration.nonMappedOptions().getProperty(OPTION));
    }

    static void set(Properties properties, Destinations destinations) {
        if (destinations.isLimited()) {
            properties.setProperty("socketFactory", MariaDbSockets.class.getName());
            properties.setProperty(OPTION, destinations.text());
        }
    }

    @Override
    public Socket createSocket() {
        return new GuardedSocket(destinations);
    }

    @Override
    public Socket createSocket(String host, int port) throws SocketException {
        throw connectedFromTheStart();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
            throws SocketException {
        throw connectedFromTheStart();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws SocketException {
        throw connectedFromTheStart();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
            throws SocketException {
        throw connectedFromTheStart();
    }

    /** The driver never asks for one of these. */
    private static SocketException connectedFromTheStart() {
        return new SocketException("Only sockets that are not connected yet are made here");
    }
}
