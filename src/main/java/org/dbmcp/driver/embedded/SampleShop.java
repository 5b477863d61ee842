package org.dbmcp.driver.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A small web shop to try things on: customers, products, orders, order_items, payments, reviews
 * and three views.
 *
 * <p>It is the same on every machine and on every day: no clock, no locale, no time zone and no
 * {@code java.util.Random} takes part.
 */
public final class SampleShop {
    private SampleShop() {}

    /**
     * Makes the shop in an empty H2 database. Its tables stay when filling them fails.
     *
     * @param connection left as it came, its work committed
     */
    public static void fill(Connection connection) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(schema());
            new ShopPeople(connection).fill();
            new ShopSales(connection).fill();
            connection.commit();
        } finally {
            connection.setAutoCommit(autoCommit);
        }
    }

    private static String schema() {
        try (InputStream script = SampleShop.class.getResourceAsStream("shop-schema.sql")) {
            return new String(script.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
