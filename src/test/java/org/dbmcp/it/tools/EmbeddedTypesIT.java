package org.dbmcp.it.tools;

import java.util.List;
import org.dbmcp.it.server.LibertyServer;

class EmbeddedTypesIT extends TypesContract {
    EmbeddedTypesIT(LibertyServer server) {
        super(server);
    }

    @Override
    List<TypeCase> cases() {
        return TypeCase.read("h2.txt");
    }

    /** The operator's configuration, for callers name no embedded database. */
    @Override
    String connect() {
        return "h2";
    }
}
