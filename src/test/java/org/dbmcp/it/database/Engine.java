package org.dbmcp.it.database;

/** The products that are tested as real servers. */
public enum Engine {
    POSTGRESQL("PostgreSQL", "postgresql", 5432),
    MYSQL("MySQL", "mysql", 3306),
    MARIADB("MariaDB", "mariadb", 3307);

    private final String product;
    private final String type;
    private final int composePort;

    Engine(String product, String type, int composePort) {
        this.product = product;
        this.type = type;
        this.composePort = composePort;
    }

    /** The name for people. */
    public String product() {
        return product;
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
