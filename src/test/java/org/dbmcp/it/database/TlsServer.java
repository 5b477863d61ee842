package org.dbmcp.it.database;

import java.util.Optional;

/** A server of our own that shows what certificate a test likes. */
public final class TlsServer implements AutoCloseable {
    private final TlsDistribution distribution;
    private final TestAuthority authority;
    private final Server server;

    private TlsServer(TlsDistribution distribution, TestAuthority authority) {
        this.distribution = distribution;
        this.authority = authority;
        this.server = Server.started(distribution);
    }

    static TlsServer started(Engine engine, TestAuthority authority) {
        return new TlsServer(new TlsDistribution(Distribution.of(engine), authority), authority);
    }

    /** Who signed its certificates, but for the stranger's one. */
    public TestAuthority authority() {
        return authority;
    }

    /** The server, encrypting with this certificate. */
    public TestDatabase showing(Certificate certificate) {
        return with(Optional.of(certificate));
    }

    /** The server, unable to encrypt. */
    public TestDatabase plain() {
        return with(Optional.empty());
    }

    /** All three products read their certificate at the start, and start within a second. */
    private TestDatabase with(Optional<Certificate> certificate) {
        if (!distribution.shown().equals(certificate)) {
            distribution.show(certificate);
            server.restart();
        }
        return Databases.of(distribution.engine(), server);
    }

    @Override
    public void close() {
        server.close();
    }
}
