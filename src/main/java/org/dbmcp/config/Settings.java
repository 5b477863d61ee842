package org.dbmcp.config;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import org.dbmcp.Part;
import org.dbmcp.failure.Failure;
import org.eclipse.microprofile.config.Config;

/**
 * Everything that can be set, read and checked once, when the server starts. One wrong or unknown
 * setting stops the start.
 */
@Part
public class Settings {
    private final AuthSettings auth;
    private final HttpSettings http;
    private final ShareSettings share;
    private final MessageSettings message;
    private final PaceSettings pace;
    private final QuerySettings query;
    private final AnswerSettings answers;
    private final PageSettings pages;
    private final ExportSettings export;
    private final SchemaSettings schema;
    private final ToolSettings tools;
    private final ConnectionPolicy policy;
    private final SigningKey signingKey;
    private final StoredConnections connections;

    /**
     * @throws Failure naming the setting and what is wrong with it
     */
    @Inject
    public Settings(Config config, ServerAddress address) {
        this(config, address, System.getenv());
    }

    Settings(Config config, ServerAddress address, Map<String, String> environment) {
        SettingsReader reader = new SettingsReader(config);
        auth = AuthRecords.auth(reader, address);
        http = SettingsRecords.http(reader);
        boolean own = auth.isForOwnMachine(address.isLoopback()) && http.allowedHosts().isEmpty();
        share = SettingsRecords.share(reader, http);
        message = SettingsRecords.message(reader);
        pace = SettingsRecords.pace(reader);
        query = SettingsRecords.query(reader);
        answers = SettingsRecords.answers(reader);
        pages = SettingsRecords.pages(reader);
        export = ExportRecords.export(reader);
        schema = SettingsRecords.schema(reader);
        tools = SettingsRecords.tools(reader);
        policy = SettingsRecords.policy(reader, DestinationRecords.destinations(reader, own));
        signingKey = SettingsRecords.signingKey(reader);
        new UnknownSettings(reader.known(), environment).reject(config.getPropertyNames());
        connections = new StoredConnectionReader(config).read();
    }

    /** Makes the container create this bean, and so read every setting, before any request. */
    void readAtStart(@Observes Startup event) {}

    @Produces
    @Singleton
    AuthSettings auth() {
        return auth;
    }

    @Produces
    @Singleton
    HttpSettings http() {
        return http;
    }

    @Produces
    @Singleton
    ShareSettings share() {
        return share;
    }

    @Produces
    @Singleton
    MessageSettings message() {
        return message;
    }

    @Produces
    @Singleton
    PaceSettings pace() {
        return pace;
    }

    @Produces
    @Singleton
    QuerySettings query() {
        return query;
    }

    @Produces
    @Singleton
    AnswerSettings answers() {
        return answers;
    }

    @Produces
    @Singleton
    PageSettings pages() {
        return pages;
    }

    @Produces
    @Singleton
    ExportSettings export() {
        return export;
    }

    @Produces
    @Singleton
    SchemaSettings schema() {
        return schema;
    }

    @Produces
    @Singleton
    ToolSettings tools() {
        return tools;
    }

    @Produces
    @Singleton
    ConnectionPolicy policy() {
        return policy;
    }

    @Produces
    @Singleton
    SigningKey signingKey() {
        return signingKey;
    }

    @Produces
    @Singleton
    StoredConnections connections() {
        return connections;
    }
}
