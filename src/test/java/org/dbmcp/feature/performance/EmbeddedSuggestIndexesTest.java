package org.dbmcp.feature.performance;

class EmbeddedSuggestIndexesTest extends SuggestIndexesContract {
    @Override
    protected Bed bed() {
        return Bed.embedded();
    }

    /** H2 counts by itself, and lets administrators ask for it. */
    @Override
    protected String analyze(String table) {
        return "SELECT COUNT(*) FROM " + table;
    }
}
