package org.dbmcp.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** A configuration of the built-in defaults, a few settings and nothing of this process. */
final class SettingsOf {
    private SettingsOf() {}

    static Config map(Map<String, String> settings) {
        return sources(new Fixed("test", 300, settings));
    }

    static Config sources(ConfigSource... sources) {
        return ConfigProviderResolver.instance()
                .getBuilder()
                .withSources(sources)
                .withSources(new Fixed("defaults", 100, defaults()))
                .build();
    }

    private static Map<String, String> defaults() {
        try (InputStream file =
                Settings.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            Properties properties = new Properties();
            properties.load(file);
            Map<String, String> defaults = new HashMap<>();
            properties.forEach((name, value) -> defaults.put((String) name, (String) value));
            return defaults;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Settings that stand in memory. */
    record Fixed(String name, int ordinal, Map<String, String> values) implements ConfigSource {
        @Override
        public Set<String> getPropertyNames() {
            return values.keySet();
        }

        @Override
        public String getValue(String propertyName) {
            return values.get(propertyName);
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public int getOrdinal() {
            return ordinal;
        }
    }
}
