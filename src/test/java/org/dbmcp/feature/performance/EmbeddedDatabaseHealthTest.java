package org.dbmcp.feature.performance;

import java.util.List;

class EmbeddedDatabaseHealthTest extends DatabaseHealthContract {
    @Override
    protected Bed bed() {
        return Bed.embedded();
    }

    @Override
    protected List<String> checks() {
        return List.of("duplicate-indexes", "sequences", "primary-keys");
    }

    @Override
    protected String[] nearItsEnd() {
        return new String[] {
            "CREATE TABLE full_ (id INT GENERATED ALWAYS AS IDENTITY (START WITH 2100000000)"
                    + " PRIMARY KEY)"
        };
    }
}
