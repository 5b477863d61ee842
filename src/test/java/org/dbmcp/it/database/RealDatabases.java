package org.dbmcp.it.database;

/** Gives the real database of a product; a parameter that {@link Databases} resolves. */
public interface RealDatabases {
    /** The product's database, started when it is first asked for. */
    TestDatabase of(Engine engine);
}
