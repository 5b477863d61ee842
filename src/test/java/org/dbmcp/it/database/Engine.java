package org.dbmcp.it.database;

/** The products that are tested as real servers. */
public enum Engine {
    POSTGRESQL("postgresql", 5432),
    MYSQL("mysql", 3306),
    MARIADB("mariadb", 3307);

    private final String type;
    private final int composePort;

    Engine(String type, int composePort) {
        this.type = type;
        this.composePort = composePort;
    }

    /** The type as the product under test and JDBC both call it. */
    public String type() {
        return type;
    }

    /** Where docker-compose.test.yml puts it. */
    int composePort() {
        return composePort;
    }

    /** The address for JDBC; MySQL's login over plain TCP asks the server for its key. */
    String url(String host, int port, String database) {
        String url = "jdbc:" + type + "://" + host + ":" + port + "/" + database;
        return this == MYSQL ? url + "?allowPublicKeyRetrieval=true" : url;
    }

    /** Puts an identifier between this product's quotes. */
    public String quote(String identifier) {
        String quote = this == POSTGRESQL ? "\"" : "`";
        return quote + identifier.replace(quote, quote + quote) + quote;
    }
}
