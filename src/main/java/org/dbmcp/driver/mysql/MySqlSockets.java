package org.dbmcp.driver.mysql;

import com.mysql.cj.conf.PropertySet;
import com.mysql.cj.protocol.StandardSocketFactory;
import java.net.Socket;
import java.util.Properties;
import org.dbmcp.access.Destinations;
import org.dbmcp.driver.GuardedSocket;

/** Makes Connector/J's sockets, by the name of this class and a property of our own. */
public final class MySqlSockets extends StandardSocketFactory {
    private static final String PROPERTY = "dbmcpDestinations";

    static void set(Properties properties, Destinations destinations) {
        if (destinations.isLimited()) {
            properties.setProperty("socketFactory", MySqlSockets.class.getName());
            properties.setProperty(PROPERTY, destinations.text());
        }
    }

    @Override
    protected Socket createSocket(PropertySet properties) {
        String text = properties.getStringProperty(PROPERTY).getValue();
        return new GuardedSocket(Destinations.parse(text));
    }
}
