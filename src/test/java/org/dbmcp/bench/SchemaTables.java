package org.dbmcp.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Many tables, of which half refer to each other in groups of twenty. */
final class SchemaTables {
    private static final int IN_A_BATCH = 200;
    private static final List<String> SUBJECTS =
            List.of(
                    "customer",
                    "order",
                    "invoice",
                    "payment",
                    "product",
                    "stock",
                    "shipment",
                    "return");

    private SchemaTables() {}

    /** Makes so many tables of eight columns each. */
    static void make(Connection connection, String text, int tables) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (int i = 0; i < tables; i++) {
                statement.execute(table(text, i, tables / 2));
                if (i % IN_A_BATCH == 0) {
                    connection.commit();
                }
            }
        }
        connection.commit();
    }

    /** Every table of the first half refers to the one before it in its group. */
    private static String table(String text, int i, int half) {
        String subject = SUBJECTS.get(i % SUBJECTS.size());
        String name = i < half ? "order_" + i : subject + "_" + i;
        String key =
                i % 20 == 0 || i >= half
                        ? ""
                        : ", FOREIGN KEY (previous_id) REFERENCES order_%s (id)".formatted(i - 1);
        return """
        CREATE TABLE %s (id INT PRIMARY KEY, previous_id INT, %s_name %s, amount DECIMAL(10, 2),
        created_at TIMESTAMP NULL, %s_state VARCHAR(20), note %s, customer_invoice_%s INT%s)"""
                .formatted(name, subject, text, subject, text, i % 50, key);
    }
}
