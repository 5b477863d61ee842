package org.dbmcp.database;

import java.nio.file.Path;
import org.dbmcp.driver.mariadb.MariaDbDriver;

class RogueMariaDbServerTest extends RogueMySqlContract {
    RogueMariaDbServerTest() {
        super(new MariaDbDriver(RealDatabaseContract.QUERIES));
    }

    @Override
    protected String refused(String method) {
        return switch (method) {
            case "mysql_clear_password", "auth_gssapi_client" ->
                    "Client restrict authentication plugin to a limited set of authentication"
                            + " plugin and doesn't permit requested plugin ('%s'). Current list is"
                                    .formatted(method)
                            + " `restrictedAuth=mysql_native_password,caching_sha2_password,"
                            + "client_ed25519,parsec,dialog`";
            case "dialog" ->
                    "Cannot use authentication plugin dialog if SSL is not enabled (a clear-text"
                            + " password plugin requires TLS or a local unix socket).";
            default ->
                    "Client does not support authentication protocol requested by server. plugin"
                            + " type was = '%s'".formatted(method);
        };
    }

    @Override
    protected String wholePassword() {
        return "unexpected data during authentication (header=1";
    }

    @Override
    protected String file(Path wanted) {
        return "Initialization command fail: (conn=1) Server asked for a local infile for file '%s'"
                        .formatted(wanted)
                + " while `allowLocalInfile` is disabled. Possible malicious server. Command"
                + " interrupted";
    }
}
