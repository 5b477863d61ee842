package org.dbmcp.it.database;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test the real database that its parameter asks for, with {@link On} or through {@link
 * RealDatabases}: the one whose address the environment gives, the one of docker-compose.test.yml,
 * or one of our own, started once in a JVM.
 */
public final class Databases implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.isAnnotated(On.class)
                || parameter.getParameter().getType() == RealDatabases.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (parameter.getParameter().getType() == RealDatabases.class) {
            return (RealDatabases) engine -> of(context, engine);
        }
        return of(context, parameter.findAnnotation(On.class).orElseThrow().value());
    }

    /** The database of the engine for all tests of this JVM; started when it is first asked for. */
    public static TestDatabase of(ExtensionContext context, Engine engine) {
        return GivenDatabase.of(engine, System.getenv())
                .orElseGet(() -> of(engine, running(context).get(engine)));
    }

    /** The database that a server of our own starts with. */
    static TestDatabase of(Engine engine, Server server) {
        return new TestDatabase(
                engine, "127.0.0.1", server.port(), "test", "test", "test", Optional.of(server));
    }

    private static Running running(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(Databases.class))
                .getOrComputeIfAbsent(
                        Running.class,
                        key -> new Running(new EnumMap<>(Engine.class)),
                        Running.class);
    }

    /** The servers of this JVM; JUnit closes them at the end. */
    private record Running(Map<Engine, Server> servers) implements AutoCloseable {
        synchronized Server get(Engine engine) {
            return servers.computeIfAbsent(engine, Server::started);
        }

        @Override
        public synchronized void close() {
            servers.values().forEach(Server::close);
        }
    }
}
