package org.dbmcp.feature.connection;

import static org.dbmcp.failure.FailureKind.ACCESS_DENIED;
import static org.dbmcp.failure.FailureKind.INVALID_ARGUMENT;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.dbmcp.Part;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.config.ConnectionPolicy;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.PoolSettings;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.config.Secret;
import org.dbmcp.config.TlsSettings;
import org.dbmcp.config.ValueSettings;
import org.dbmcp.failure.Failure;

/** Makes settings of what a caller describes, within what the operator lets callers do. */
@Part
public class CallerSettings {
    private final ConnectionPolicy policy;
    private final QuerySettings queries;

    @Inject
    public CallerSettings(ConnectionPolicy policy, QuerySettings queries) {
        this.policy = policy;
        this.queries = queries;
    }

    /** Whether callers may use more than what an operator stored. */
    boolean allowsAdHoc() {
        return policy.adHoc();
    }

    /** Refuses when callers may only use what an operator stored. */
    void requireAdHoc() {
        if (!policy.adHoc()) {
            throw new Failure(
                            ACCESS_DENIED,
                            "This server opens only connections that its operator stored")
                    .withHint("show_configurations lists them; use one by its name");
        }
    }

    /**
     * The settings that {@code wanted} describes; what was left out has its default, a missing
     * password is {@link Secret#NONE}.
     */
    ConnectionSettings of(Wanted wanted) {
        return new ConnectionSettings(
                wanted.type().orElseThrow(),
                wanted.host().orElse(null),
                wanted.port().orElse(0),
                wanted.database().orElse(null),
                wanted.user().orElse(null),
                wanted.password().map(Secret::new).orElse(Secret.NONE),
                wanted.ssl().orElse(false) ? TlsSettings.VERIFIED : TlsSettings.OFF,
                access(wanted.access()),
                pool(wanted),
                Set.of(),
                wanted.options()
                        .map(options -> WantedForms.of(options, queries.maxCellChars()))
                        .orElse(ValueSettings.DEFAULTS));
    }

    /** An embedded database lives in this process and on its disk. */
    static Failure embedded(String type) {
        return new Failure(
                ACCESS_DENIED,
                "Failed to connect to %s database: only the operator may open embedded databases"
                        .formatted(type));
    }

    private AccessLevel access(Optional<String> label) {
        AccessLevel level = label.map(CallerSettings::levelNamed).orElse(AccessLevel.READ_ONLY);
        if (level.compareTo(policy.adHocAccess()) > 0) {
            throw new Failure(
                            ACCESS_DENIED,
                            "access %s is more than this server grants to callers' connections"
                                    .formatted(level.label()))
                    .withHint("The most is " + policy.adHocAccess().label());
        }
        return level;
    }

    private static AccessLevel levelNamed(String label) {
        return AccessLevel.named(label)
                .orElseThrow(
                        () ->
                                new Failure(
                                        INVALID_ARGUMENT,
                                        "access must be read-only, read-write or full, not "
                                                + label));
    }

    private static PoolSettings pool(Wanted wanted) {
        PoolSettings usual = PoolSettings.DEFAULTS;
        return new PoolSettings(
                wanted.maxConnections().orElse(usual.maxConnections()),
                millis(wanted.idleTimeout(), usual.idleTimeout()),
                millis(wanted.connectionTimeout(), usual.connectionTimeout()),
                millis(wanted.acquireTimeout(), usual.acquireTimeout()));
    }

    private static Duration millis(Optional<Integer> given, Duration usual) {
        return given.map(Duration::ofMillis).orElse(usual);
    }
}
