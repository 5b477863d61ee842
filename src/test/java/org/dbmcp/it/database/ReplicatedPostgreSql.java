package org.dbmcp.it.database;

/** Two PostgreSQL servers of our own, one of which follows the other. */
public final class ReplicatedPostgreSql implements AutoCloseable {
    private final Server primary;
    private final Server replica;

    private ReplicatedPostgreSql(Server primary, Server replica) {
        this.primary = primary;
        this.replica = replica;
    }

    /** Starts both. */
    public static ReplicatedPostgreSql started() {
        PrimaryDistribution followed = new PrimaryDistribution();
        Server primary = Server.fresh(followed);
        primary.close();
        Server replica = Server.fresh(new ReplicaDistribution(followed.data(), primary.port()));
        primary.start();
        return new ReplicatedPostgreSql(primary, replica);
    }

    /** The one that is written to. */
    public TestDatabase primary() {
        return Databases.of(Engine.POSTGRESQL, primary);
    }

    /** The one that follows. */
    public TestDatabase replica() {
        return Databases.of(Engine.POSTGRESQL, replica);
    }

    @Override
    public void close() {
        replica.close();
        primary.close();
    }
}
