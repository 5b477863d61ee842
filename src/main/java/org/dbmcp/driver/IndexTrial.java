package org.dbmcp.driver;

/**
 * How a product plans statements with indexes that nobody made. They belong to one session, and
 * stay with it until {@link #end}: rolling back takes none away.
 */
public interface IndexTrial {
    /** What it is called in answers. */
    String method();

    /** Statements that come before all others, in one text; they end the transaction. */
    String begin();

    /** A question with one value, the DDL of an index: the name that plans call it, and bytes. */
    String suppose();

    /** A question that takes all such indexes away. */
    String forget();

    /**
     * Keeps a statement with placeholders.
     *
     * @param name a word that is used once
     * @param sql with {@code $1} and so on
     */
    String keep(String name, String sql);

    /**
     * What stands for a kept statement behind EXPLAIN. It is planned for any values.
     *
     * @param values how many placeholders it has
     */
    String kept(String name, int values);

    /** Statements that leave nothing of the trial, in one text; they end the transaction. */
    String end();
}
