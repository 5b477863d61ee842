package org.dbmcp.feature.schema;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dbmcp.database.Catalogue;
import org.dbmcp.database.Fact;
import org.dbmcp.driver.Facet;

/** What the login itself was granted, as statements that would grant it again. */
final class OwnGrants {
    private static final int MOST = 200;

    /** How the login proves who it is concerns nobody, and may be guessed from a digest. */
    private static final Pattern PROOF =
            Pattern.compile("(?s) IDENTIFIED .*?(?= WITH GRANT OPTION|$)");

    private OwnGrants() {}

    /**
     * Null where the list of all grants tells them.
     *
     * @param grants that list
     */
    static List<String> of(Catalogue catalogue, List<Fact> grants) {
        if (Rights.missing(grants.stream()) == null || !catalogue.has(Facet.OWN_GRANTS)) {
            return null;
        }
        return catalogue.all(Facet.OWN_GRANTS, Map.of()).stream()
                .flatMap(each -> each.values().values().stream())
                .map(each -> PROOF.matcher(each.toString()).replaceAll(""))
                .limit(MOST)
                .toList();
    }
}
