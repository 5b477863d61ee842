package org.dbmcp.it.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.stream.Stream;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.RealDatabases;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.SharedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Properties by which a driver can be made to read files, load classes, run SQL, go elsewhere or
 * trust anybody: none of what a caller types becomes one, whichever field it is typed into.
 */
@ExtendWith({Databases.class, SharedServer.class})
class SmuggledPropertiesIT {
    private static final String POSTGRESQL =
            """
            socketFactory=java.io.FileOutputStream socketFactoryArg=/tmp/x sslfactory=java.lang.Runtime
            sslpasswordcallback=java.lang.Runtime authenticationPluginClassName=java.lang.Runtime
            xmlFactoryFactory=java.lang.Runtime loggerFile=/tmp/x loggerLevel=TRACE
            preferQueryMode=simple readOnlyMode=ignore options=-cdefault_transaction_read_only=off
            service=other localSocketAddress=127.0.0.2 sslmode=disable gssEncMode=require
            jaasApplicationName=x channelBinding=disable connectExecutor=java.lang.Runtime
            """;

    private static final String MYSQL =
            """
            allowLoadLocalInfile=true allowUrlInLocalInfile=true allowLoadLocalInfileInPath=/
            idTokenFile=/etc/passwd autoDeserialize=true allowMultiQueries=true
            socksProxyHost=127.0.0.1 sessionVariables=sql_mode=ANSI_QUOTES
            readOnlyPropagatesToServer=false createDatabaseIfNotExist=true sslMode=DISABLED
            socketFactory=java.lang.Runtime queryInterceptors=java.lang.Runtime
            exceptionInterceptors=java.lang.Runtime propertiesTransform=java.lang.Runtime
            trustCertificateKeyStoreUrl=file:/etc/passwd serverRSAPublicKeyFile=/etc/passwd
            allowPublicKeyRetrieval=true defaultAuthenticationPlugin=mysql_clear_password
            """;

    private static final String MARIADB =
            """
            allowLocalInfile=true allowMultiQueries=true credentialType=ENV keyStore=/etc/passwd
            serverSslCert=/etc/passwd localSocket=/tmp/x pipe=x sessionVariables=sql_mode=ORACLE
            initSql=DROP%20TABLE%20x
            """;

    private final RealDatabases databases;
    private final Assistant sut;

    SmuggledPropertiesIT(RealDatabases databases, LibertyServer server) {
        this.databases = databases;
        this.sut = new Assistant(server);
    }

    @AfterEach
    void leave() {
        sut.close();
    }

    static Stream<Arguments> properties() {
        return Stream.of(
                        properties(Engine.POSTGRESQL, POSTGRESQL),
                        properties(Engine.MYSQL, MYSQL),
                        properties(Engine.MARIADB, MARIADB))
                .flatMap(each -> each);
    }

    private static Stream<Arguments> properties(Engine engine, String list) {
        return list.lines()
                .flatMap(line -> Stream.of(line.split(" ")))
                .map(property -> arguments(engine, property));
    }

    @ParameterizedTest
    @MethodSource("properties")
    void givenAProperty_whenItIsAnArgument_thenItIsRefusedByName(Engine engine, String property) {
        // GIVEN
        String name = property.substring(0, property.indexOf('='));
        Map<String, Object> login = Assistant.login(databases.of(engine));
        login.put(name, property.substring(name.length() + 1));
        // WHEN
        JsonObject answer = sut.refused("connect_database", login);
        // THEN
        assertEquals("invalid_argument", answer.getString("code"), answer::toString);
        assertTrue(answer.getString("error").contains("'" + name + "'"), answer::toString);
    }

    @ParameterizedTest
    @MethodSource("properties")
    void givenAProperty_whenItIsInTheHost_thenTheHostIsRefused(Engine engine, String property) {
        // GIVEN
        Map<String, Object> login = Assistant.login(databases.of(engine));
        login.put("host", "127.0.0.1:" + login.get("port") + "/test?" + property + "&x=");
        // WHEN
        JsonObject answer = sut.refused("connect_database", login);
        // THEN
        assertEquals("invalid_argument", answer.getString("code"), answer::toString);
    }

    @ParameterizedTest
    @MethodSource("properties")
    void givenAProperty_whenItIsInAnotherField_thenThatIsTakenAsItIs(
            Engine engine, String property) {
        Map<String, String> codes =
                Map.of(
                        "database", "invalid_argument",
                        "user", "access_denied",
                        "password", "access_denied");
        codes.forEach(
                (field, code) -> {
                    // GIVEN
                    Map<String, Object> login = Assistant.login(databases.of(engine));
                    login.put(field, "test?" + property);
                    // WHEN
                    JsonObject answer = sut.refused("connect_database", login);
                    // THEN
                    assertEquals(code, answer.getString("code"), answer::toString);
                });
    }
}
