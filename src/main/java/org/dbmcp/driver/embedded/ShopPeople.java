package org.dbmcp.driver.embedded;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import org.dbmcp.driver.embedded.ShopWords.Category;
import org.dbmcp.driver.embedded.ShopWords.City;

/** Fills what stands by itself: customers, products, and what the ones think of the others. */
final class ShopPeople {
    static final int CUSTOMERS = 300;
    static final int PRODUCTS = 60;
    private static final int REVIEWS = 900;
    private static final LocalDate OPENING = LocalDate.of(2023, 1, 2);

    private final Connection connection;
    private final Dice dice = new Dice(1);

    ShopPeople(Connection connection) {
        this.connection = connection;
    }

    void fill() throws SQLException {
        customers();
        products();
        reviews();
    }

    private void customers() throws SQLException {
        try (Batch rows =
                new Batch(
                        connection,
                        "customers",
                        "name, email, city, country, joined_on, newsletter")) {
            for (int i = 0; i < CUSTOMERS; i++) {
                String first = ShopWords.FIRST_NAMES.get(i % ShopWords.FIRST_NAMES.size());
                String last =
                        ShopWords.LAST_NAMES.get((i / 20 + i * 7) % ShopWords.LAST_NAMES.size());
                City city = dice.oneOf(ShopWords.CITIES);
                LocalDate joined = OPENING.plusDays(dice.below(360));
                String email = plain(first) + "." + plain(last) + (i + 1) + "@example.com";
                rows.add(
                        first + " " + last,
                        email,
                        city.name(),
                        city.country(),
                        joined,
                        dice.chance(40));
            }
        }
    }

    private void products() throws SQLException {
        String columns = "sku, name, category, price, stock, added_on, discontinued, description";
        try (Batch rows = new Batch(connection, "products", columns)) {
            for (int i = 0; i < PRODUCTS; i++) {
                Category category = ShopWords.CATEGORIES.get(i % 5);
                String kind = ShopWords.KINDS.get(i / 15);
                String name = category.things().get(i / 5 % 3) + ", " + kind;
                boolean gone = dice.chance(8);
                rows.add(
                        category.code() + "-" + (1001 + i),
                        name,
                        category.name(),
                        price(i),
                        gone ? 0 : dice.below(250),
                        OPENING.plusDays(dice.below(200)),
                        gone,
                        dice.chance(70) ? name + " for every day" : null);
            }
        }
    }

    /** The price of the product of that index, from 0. It never changed, so orders carry it too. */
    static BigDecimal price(int index) {
        long cents = ShopWords.CATEGORIES.get(index % 5).cents() + index * 137L % 2400 + 99;
        return BigDecimal.valueOf(cents, 2);
    }

    private void reviews() throws SQLException {
        String columns = "product_id, customer_id, rating, comment, written_on";
        try (Batch rows = new Batch(connection, "reviews", columns)) {
            for (int i = 0; i < REVIEWS; i++) {
                // A customer comes back after 300 rows, at a product 25 further on: no pair twice.
                int product = (i * 7 + i / CUSTOMERS * 13) % (PRODUCTS - 2) + 1;
                int rating = Math.min(5, dice.between(1, 4) + dice.between(0, 2));
                rows.add(
                        product,
                        i % CUSTOMERS + 1,
                        rating,
                        dice.chance(60) ? dice.oneOf(ShopWords.REMARKS) : null,
                        OPENING.plusDays(365 + dice.below(700)));
            }
        }
    }

    private static String plain(String name) {
        String letters = name.replace('ø', 'o').replace("'", "");
        return Normalizer.normalize(letters, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
