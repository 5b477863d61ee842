package org.dbmcp.driver.embedded;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Fills what customers did: orders, their lines, and payments. */
final class ShopSales {
    private static final int ORDERS = 1500;
    private static final int MINUTES_BETWEEN_ORDERS = 690;
    private static final LocalDateTime FIRST = LocalDateTime.of(2024, 1, 2, 8, 0);

    private final Connection connection;
    private final Dice dice = new Dice(2);

    ShopSales(Connection connection) {
        this.connection = connection;
    }

    void fill() throws SQLException {
        String order = "customer_id, ordered_at, status, shipped_on, note";
        String item = "order_id, line, product_id, quantity, unit_price";
        String payment = "order_id, method, amount, paid_at";
        // Closed from the last to the first, so orders are there before what refers to them.
        try (Batch payments = new Batch(connection, "payments", payment);
                Batch items = new Batch(connection, "order_items", item);
                Batch orders = new Batch(connection, "orders", order)) {
            for (int id = 1; id <= ORDERS; id++) {
                LocalDateTime time = time(id);
                String status = status(id);
                orders.add(customer(), time, status, shipped(status, time), note());
                pay(payments, id, status, items(items, id), time);
            }
        }
    }

    private LocalDateTime time(int id) {
        return FIRST.plusMinutes((long) id * MINUTES_BETWEEN_ORDERS + dice.below(600));
    }

    /** A third of the customers make two thirds of the orders, and the last twenty make none. */
    private int customer() {
        int regulars = ShopPeople.CUSTOMERS / 3;
        return dice.chance(66)
                ? dice.between(1, regulars)
                : dice.between(1, ShopPeople.CUSTOMERS - 20);
    }

    private String status(int id) {
        if (dice.chance(6)) {
            return "cancelled";
        }
        int left = ORDERS - id;
        if (left < 12) {
            return "new";
        }
        return left < 30 ? "paid" : left < 70 ? "shipped" : "delivered";
    }

    private LocalDate shipped(String status, LocalDateTime ordered) {
        int days = dice.between(1, 5);
        boolean gone = status.equals("shipped") || status.equals("delivered");
        return gone ? ordered.toLocalDate().plusDays(days) : null;
    }

    private String note() {
        return dice.chance(5) ? "Please leave it with the neighbours" : null;
    }

    private BigDecimal items(Batch items, int order) throws SQLException {
        BigDecimal sum = BigDecimal.ZERO;
        int lines = dice.between(1, 4);
        int product = dice.below(ShopPeople.PRODUCTS);
        for (int line = 1; line <= lines; line++) {
            int quantity = dice.chance(70) ? 1 : dice.between(2, 5);
            BigDecimal price = ShopPeople.price(product);
            items.add(order, line, product + 1, quantity, price);
            sum = sum.add(price.multiply(BigDecimal.valueOf(quantity)));
            product = (product + dice.between(1, 14)) % ShopPeople.PRODUCTS;
        }
        return sum;
    }

    private void pay(
            Batch payments, int order, String status, BigDecimal sum, LocalDateTime ordered)
            throws SQLException {
        String method = dice.oneOf(ShopWords.METHODS);
        LocalDateTime paid = ordered.plusMinutes(dice.between(1, 180));
        boolean cancelled = status.equals("cancelled");
        boolean paidBack = cancelled && dice.chance(50);
        if (paidBack || !(cancelled || status.equals("new"))) {
            payments.add(order, method, sum, paid);
        }
        if (paidBack) {
            payments.add(order, method, sum.negate(), paid.plusDays(2));
        }
    }
}
