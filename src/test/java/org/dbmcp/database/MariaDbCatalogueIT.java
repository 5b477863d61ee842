package org.dbmcp.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dbmcp.driver.Dictionary;
import org.dbmcp.driver.Dictionary.Question;
import org.dbmcp.driver.Facet;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.Test;

class MariaDbCatalogueIT extends CatalogueContract {
    /** Who refers to a table may be anywhere. */
    private static final Set<Facet> EVERYWHERE = EnumSet.of(Facet.REFERENCES);

    private final TestDatabase server;

    MariaDbCatalogueIT(@On(Engine.MARIADB) TestDatabase server) throws SQLException {
        super(RichSchema.on(server));
        this.server = server;
    }

    @Test
    void givenQuestionsAboutOneTable_whenPlanned_thenTheServerOpensNoOtherTable()
            throws SQLException {
        // GIVEN
        Dictionary dictionary = RichSchema.of(server).driver().dictionary();
        List<String> wide = new ArrayList<>();
        // WHEN
        for (Facet facet : EnumSet.complementOf(EnumSet.copyOf(EVERYWHERE))) {
            Question question = dictionary.has(facet) ? dictionary.one(facet) : null;
            for (; question != null; question = question.instead()) {
                if (question.names().contains("table") && opensAll(question)) {
                    wide.add(facet + ": " + question.sql());
                }
            }
        }
        // THEN
        assertEquals(List.of(), wide);
    }

    private boolean opensAll(Question question) throws SQLException {
        try (Connection connection = server.connect();
                PreparedStatement plan = connection.prepareStatement("EXPLAIN " + question.sql())) {
            for (int i = 0; i < question.names().size(); i++) {
                plan.setString(i + 1, "customers");
            }
            try (ResultSet steps = plan.executeQuery()) {
                boolean all = false;
                while (steps.next()) {
                    String extra = String.valueOf(steps.getString("Extra"));
                    all |= extra.contains("Open") && extra.contains("Scanned all databases");
                }
                return all;
            }
        }
    }
}
