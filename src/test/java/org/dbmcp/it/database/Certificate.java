package org.dbmcp.it.database;

import java.util.List;

/** What a server may show of itself. */
public enum Certificate {
    GOOD("ca", "dns:localhost,ip:127.0.0.1", "-validity 30"),
    OTHER_HOST("ca", "dns:db.example.com", "-validity 30"),
    EXPIRED("ca", "dns:localhost,ip:127.0.0.1", "-startdate -10d -validity 5"),
    UNKNOWN_AUTHORITY("stranger", "dns:localhost,ip:127.0.0.1", "-validity 30");

    private final String signer;
    private final String names;
    private final String validity;

    Certificate(String signer, String names, String validity) {
        this.signer = signer;
        this.names = names;
        this.validity = validity;
    }

    /** The alias of the authority that signs it. */
    String signer() {
        return signer;
    }

    /** The hosts that it is for, as keytool takes them. */
    String names() {
        return names;
    }

    /** When it is valid, as keytool takes it. */
    List<String> validity() {
        return List.of(validity.split(" "));
    }
}
