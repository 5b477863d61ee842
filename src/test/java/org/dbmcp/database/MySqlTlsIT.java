package org.dbmcp.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import org.dbmcp.config.TlsSettings;
import org.dbmcp.config.TlsSettings.Mode;
import org.dbmcp.driver.mysql.MySqlDriver;
import org.dbmcp.failure.Failure;
import org.dbmcp.it.database.Certificate;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.database.TlsServer;
import org.junit.jupiter.api.Test;

class MySqlTlsIT extends TlsContract {
    MySqlTlsIT(@On(Engine.MYSQL) TlsServer server) {
        super(new MySqlDriver(RealDatabaseContract.QUERIES), server);
    }

    @Override
    protected void createCertified(TestDatabase encrypting, String user, String password)
            throws SQLException {
        encrypting.execute(
                "CREATE USER %s IDENTIFIED BY '%s' REQUIRE X509".formatted(user, password),
                "GRANT ALL ON *.* TO " + user);
    }

    @Override
    protected String encryption(Database database) {
        return String.valueOf(
                DatabaseContract.run(database, "SHOW STATUS LIKE 'Ssl_version'")
                        .rows
                        .getFirst()
                        .get(1));
    }

    @Test
    void givenAnExpiredCertificate_whenTlsIsOnlyRequired_thenConnectorJRefusesItStill() {
        // GIVEN
        TestDatabase encrypting = server.showing(Certificate.EXPIRED);
        // WHEN
        Failure failure = refused(encrypting, new TlsSettings(Mode.REQUIRE, null));
        // THEN
        assertSays("(TLS: the server's certificate is expired)", failure);
    }

    /** The login of MySQL 8 needs it: the other way is to trust a key that anyone may send. */
    @Test
    void givenAServerThatEncrypts_whenTlsIsDisabled_thenTheSessionIsEncryptedNevertheless() {
        // GIVEN
        TestDatabase encrypting = server.showing(Certificate.UNKNOWN_AUTHORITY);
        // WHEN
        Database database = open(encrypting, "localhost", TlsSettings.OFF);
        // THEN
        assertEquals("TLSv1.3", encryption(database));
    }
}
