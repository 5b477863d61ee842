package org.dbmcp.it.database;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
        Engine engine = parameter.findAnnotation(On.class).orElseThrow().value();
        return parameter.getParameter().getType() == TlsServer.class
                ? tls(context, engine)
                : of(context, engine);
    }

    /** A server that given ones cannot stand in for: it is restarted with other certificates. */
    private static TlsServer tls(ExtensionContext context, Engine engine) {
        assumeTrue(
                GivenDatabase.of(engine, System.getenv()).isEmpty(),
                "Given from outside, so its certificate is not ours to change");
        return running(context).tls(engine);
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
                .getOrComputeIfAbsent(Running.class, key -> new Running(), Running.class);
    }

    /** The servers of this JVM; JUnit closes them at the end. */
    private static final class Running implements AutoCloseable {
        private final Map<Engine, Server> servers = new EnumMap<>(Engine.class);
        private final Map<Engine, TlsServer> tls = new EnumMap<>(Engine.class);
        private TestAuthority authority;

        synchronized Server get(Engine engine) {
            return servers.computeIfAbsent(engine, each -> Server.started(Distribution.of(each)));
        }

        synchronized TlsServer tls(Engine engine) {
            if (authority == null) {
                authority = TestAuthority.made();
            }
            return tls.computeIfAbsent(engine, each -> TlsServer.started(each, authority));
        }

        @Override
        public synchronized void close() {
            servers.values().forEach(Server::close);
            tls.values().forEach(TlsServer::close);
        }
    }
}
