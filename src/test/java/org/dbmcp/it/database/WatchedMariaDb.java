package org.dbmcp.it.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A MariaDB of our own that keeps account of what it does, which costs memory. */
public final class WatchedMariaDb implements AutoCloseable {
    private final Server server;

    private WatchedMariaDb(Server server) {
        this.server = server;
    }

    /** Starts it. */
    public static WatchedMariaDb started() {
        return new WatchedMariaDb(Server.started(new Watched(new MariaDbDistribution())));
    }

    /** The database that it starts with. */
    public TestDatabase database() {
        return Databases.of(Engine.MARIADB, server);
    }

    @Override
    public void close() {
        server.close();
    }

    private record Watched(Distribution plain) implements Distribution {
        @Override
        public Engine engine() {
            return plain.engine();
        }

        @Override
        public String name() {
            return plain.name() + "-watched";
        }

        @Override
        public void prepare() throws IOException {
            plain.prepare();
        }

        @Override
        public void initialise(Path data) throws IOException {
            plain.initialise(data);
        }

        @Override
        public List<String> command(Path data, int port) {
            List<String> command = new ArrayList<>(plain.command(data, port));
            command.add("--performance-schema=ON");
            return command;
        }
    }
}
