package org.dbmcp.it.server;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test the one server that all tests of this JVM share. It has a stored configuration for
 * every product, named as its type, that allows everything.
 */
public final class SharedServer implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == LibertyServer.class;
    }

    @Override
    public LibertyServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedServer.class))
                .getOrComputeIfAbsent(
                        LibertyServer.class, key -> started(context), LibertyServer.class);
    }

    private static LibertyServer started(ExtensionContext context) {
        Map<String, String> environment = new HashMap<>();
        environment.put("DBMCP_HTTP_SILENCE", "PT1S");
        environment.put("DBMCP_HTTP_KEEP_ALIVE", "PT1S");
        environment.putAll(
                Map.of("H2_DB_TYPE", "h2", "H2_DB_NAME", "scratch", "H2_DB_ACCESS", "full"));
        for (Engine engine : Engine.values()) {
            environment.putAll(configuration(engine.name(), Databases.of(context, engine)));
        }
        try {
            return LibertyServer.start(environment);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The environment variables that store a database under a name. */
    public static Map<String, String> configuration(String name, TestDatabase database) {
        String prefix = name.toUpperCase(Locale.ROOT) + "_DB_";
        return Map.of(
                prefix + "TYPE", database.engine().type(),
                prefix + "HOST", database.host(),
                prefix + "PORT", Integer.toString(database.port()),
                prefix + "NAME", database.database(),
                prefix + "USER", database.user(),
                prefix + "PASSWORD", database.password(),
                prefix + "ACCESS", "full");
    }
}
