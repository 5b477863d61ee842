package org.dbmcp.driver.postgresql;

import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Properties;
import javax.net.SocketFactory;
import org.dbmcp.access.Destinations;
import org.dbmcp.driver.GuardedSocket;

/** Makes pgjdbc's sockets, by the name of this class and one text. */
public final class PostgreSqlSockets extends SocketFactory {
    private final Destinations destinations;

    /**
     * @param destinations as {@link Destinations#text}
     */
    public PostgreSqlSockets(String destinations) {
        this.destinations = Destinations.parse(destinations);
    }

    static void set(Properties properties, Destinations destinations) {
        if (destinations.isLimited()) {
            properties.setProperty("socketFactory", PostgreSqlSockets.class.getName());
            properties.setProperty("socketFactoryArg", destinations.text());
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
