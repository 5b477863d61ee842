package org.dbmcp.driver.embedded;

import java.util.List;

/** The words that the sample shop is made of. */
final class ShopWords {
    static final List<String> FIRST_NAMES =
            List.of(
                    "Ada", "Bruno", "Chiara", "David", "Elif", "Frida", "Gustavo", "Hanna", "Igor",
                    "Jana", "Kenji", "Lucía", "Mateo", "Nadia", "Oskar", "Priya", "Quentin", "Rosa",
                    "Søren", "Tomáš");
    static final List<String> LAST_NAMES =
            List.of(
                    "Almeida",
                    "Berg",
                    "Costa",
                    "Dubois",
                    "Eriksen",
                    "Fischer",
                    "García",
                    "Horvat",
                    "Ivanova",
                    "Jensen",
                    "Kowalski",
                    "López",
                    "Müller",
                    "Novak",
                    "O'Brien",
                    "Petit",
                    "Rossi",
                    "Schmidt",
                    "Tanaka",
                    "Virtanen");
    static final List<City> CITIES =
            List.of(
                    new City("Amsterdam", "NL"),
                    new City("Barcelona", "ES"),
                    new City("Berlin", "DE"),
                    new City("Copenhagen", "DK"),
                    new City("Dublin", "IE"),
                    new City("Graz", "AT"),
                    new City("Hamburg", "DE"),
                    new City("Helsinki", "FI"),
                    new City("Kraków", "PL"),
                    new City("Lisbon", "PT"),
                    new City("Lyon", "FR"),
                    new City("Madrid", "ES"),
                    new City("Milan", "IT"),
                    new City("München", "DE"),
                    new City("Paris", "FR"),
                    new City("Prague", "CZ"));
    static final List<Category> CATEGORIES =
            List.of(
                    new Category("books", "BOO", 900, List.of("Atlas", "Cookbook", "Novel")),
                    new Category("kitchen", "KIT", 1400, List.of("Kettle", "Pan", "Teapot")),
                    new Category(
                            "garden", "GAR", 1100, List.of("Lantern", "Spade", "Watering can")),
                    new Category(
                            "office", "OFF", 700, List.of("Desk lamp", "Notebook", "Pen case")),
                    new Category(
                            "sport", "SPO", 1900, List.of("Backpack", "Ball", "Skipping rope")));
    static final List<String> KINDS = List.of("classic", "compact", "deluxe", "light");
    static final List<String> METHODS = List.of("card", "card", "card", "transfer", "wallet");
    static final List<String> REMARKS =
            List.of(
                    "Exactly what I was looking for.",
                    "Good value for the price.",
                    "Arrived quickly and well packed.",
                    "Smaller than I thought.",
                    "It broke after two weeks.",
                    "My children love it.",
                    "Would buy it again.");

    private ShopWords() {}

    /** Where customers live. */
    record City(String name, String country) {}

    /** A group of products: prices start at so many cents. */
    record Category(String name, String code, int cents, List<String> things) {}
}
