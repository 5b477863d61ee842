package org.dbmcp.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import org.dbmcp.config.TlsSettings;
import org.dbmcp.driver.mariadb.MariaDbDriver;
import org.dbmcp.failure.Failure;
import org.dbmcp.it.database.Certificate;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.database.TlsServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MariaDbTlsIT extends TlsContract {

    MariaDbTlsIT(@On(Engine.MARIADB) TlsServer server) {
        super(new MariaDbDriver(RealDatabaseContract.QUERIES), server);
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

    @ParameterizedTest
    @CsvSource({"GOOD, true", "OTHER_HOST, false"})
    void givenAnAuthorityOfTheJvm_whenSslIsTrue_thenItIsTrustedForItsHostsOnly(
            Certificate shown, boolean trusted) {
        // GIVEN
        TestDatabase encrypting = server.showing(shown);
        System.setProperty(TRUST, server.authority().store().toString());
        System.setProperty(TRUST_PASSWORD, server.authority().storePassword());
        try {
            // WHEN
            if (trusted) {
                Database database = open(encrypting, "localhost", TlsSettings.VERIFIED);
                // THEN
                assertEquals("TLSv1.3", encryption(database));
            } else {
                Failure failure = refused(encrypting, TlsSettings.VERIFIED);
                assertSays("(TLS: the server's certificate is for another host)", failure);
            }
        } finally {
            System.clearProperty(TRUST);
            System.clearProperty(TRUST_PASSWORD);
        }
    }
}
