package org.dbmcp.driver.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleShopTest {
    private static final long CHECKSUM = 2_491_521_543L;

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:" + UUID.randomUUID());
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Nested
    class Fill {
        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "customers, 300",
            "products, 60",
            "orders, 1500",
            "order_items, 3722",
            "payments, 1489",
            "reviews, 900",
            "monthly_sales, 24",
            "product_ratings, 60",
            "customer_totals, 300"
        })
        void givenAnEmptyDatabase_whenFilled_thenEachTableHasItsRows(String table, int rows)
                throws SQLException {
            // GIVEN
            // WHEN
            SampleShop.fill(connection);
            // THEN
            assertEquals(List.of(String.valueOf(rows)), rows("SELECT COUNT(*) FROM " + table));
        }

        @Test
        void givenAnEmptyDatabase_whenFilled_thenTheContentIsAlwaysTheSame() throws SQLException {
            // GIVEN
            // WHEN
            SampleShop.fill(connection);
            // THEN
            assertEquals(CHECKSUM, checksum());
        }

        @Test
        void givenAnotherLocaleAndTimeZone_whenFilled_thenTheContentIsTheSame()
                throws SQLException {
            // GIVEN
            Locale locale = Locale.getDefault();
            TimeZone zone = TimeZone.getDefault();
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            try {
                // WHEN
                SampleShop.fill(connection);
                // THEN
                assertEquals(CHECKSUM, checksum());
            } finally {
                Locale.setDefault(locale);
                TimeZone.setDefault(zone);
            }
        }

        @Test
        void givenAnEmptyDatabase_whenFilled_thenTheViewsAddUp() throws SQLException {
            // GIVEN
            // WHEN
            SampleShop.fill(connection);
            // THEN
            assertEquals(
                    List.of("2024-01-01|56|228|5330.86", "2024-02-01|57|264|6106.39"),
                    rows("SELECT * FROM monthly_sales ORDER BY 1 LIMIT 2"));
            assertEquals(
                    rows("SELECT SUM(revenue) FROM monthly_sales"),
                    rows("SELECT SUM(spent) FROM customer_totals"));
        }

        @Test
        void givenAnEmptyDatabase_whenFilled_thenPaymentsMatchTheOrders() throws SQLException {
            // GIVEN
            String wrong =
                    """
                    SELECT o.id FROM orders o WHERE o.status IN ('paid', 'shipped', 'delivered')
                    AND (SELECT SUM(quantity * unit_price) FROM order_items WHERE order_id = o.id)
                        <> (SELECT SUM(amount) FROM payments WHERE order_id = o.id)
                    """;
            // WHEN
            SampleShop.fill(connection);
            // THEN
            assertEquals(List.of(), rows(wrong));
        }

        @Test
        void givenAConnection_whenFilled_thenItIsLeftAsItCame() throws SQLException {
            // GIVEN
            boolean autoCommit = connection.getAutoCommit();
            // WHEN
            SampleShop.fill(connection);
            // THEN
            assertEquals(autoCommit, connection.getAutoCommit());
            connection.rollback();
            assertEquals(List.of("60"), rows("SELECT COUNT(*) FROM products"));
        }
    }

    @Nested
    class Schema {
        @BeforeEach
        void fill() throws SQLException {
            SampleShop.fill(connection);
        }

        @Test
        void givenTheShop_whenARowIsInserted_thenItsNumberIsTheNextOne() throws SQLException {
            // GIVEN
            try (Statement sut = connection.createStatement()) {
                // WHEN
                sut.executeUpdate(
                        "INSERT INTO products (sku, name, category, price, added_on)"
                                + " VALUES ('X-1', 'x', 'books', 1.5, DATE '2026-01-01')");
                // THEN
                assertEquals(List.of("61"), rows("SELECT id FROM products WHERE sku = 'X-1'"));
            }
        }

        @ParameterizedTest
        @CsvSource({
            "UPDATE products SET price = 0 WHERE id = 1, 23513",
            "UPDATE orders SET status = 'lost' WHERE id = 1, 23513",
            "DELETE FROM customers WHERE id = 1, 23503",
            "UPDATE customers SET email = 'nobody' WHERE id = 1, 23513"
        })
        void givenTheShop_whenARuleIsBroken_thenTheDatabaseRefuses(String sql, String state)
                throws SQLException {
            // GIVEN
            try (Statement sut = connection.createStatement()) {
                // WHEN
                SQLException thrown =
                        assertThrows(SQLException.class, () -> sut.executeUpdate(sql));
                // THEN
                assertEquals(state, thrown.getSQLState());
            }
        }

        @Test
        void givenTheShop_whenTablesAreLookedAt_thenEachHasAComment() throws SQLException {
            // GIVEN
            String sql =
                    "SELECT table_name FROM information_schema.tables"
                            + " WHERE table_schema = 'PUBLIC' AND remarks IS NULL";
            // WHEN
            List<String> without = rows(sql);
            // THEN
            assertEquals(List.of(), without);
        }
    }

    private long checksum() throws SQLException {
        CRC32 sum = new CRC32();
        for (String table :
                List.of("customers", "products", "orders", "order_items", "payments", "reviews")) {
            List<String> rows = rows("SELECT * FROM " + table + " ORDER BY 1, 2");
            assertTrue(rows.size() > 50, table);
            rows.forEach(row -> sum.update(row.getBytes(UTF_8)));
        }
        return sum.getValue();
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    cells.add(rows.getString(i));
                }
                found.add(String.join("|", cells));
            }
        }
        return found;
    }
}
