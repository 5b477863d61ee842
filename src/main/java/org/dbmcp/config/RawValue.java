package org.dbmcp.config;

import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * A setting as its source gives it.
 *
 * <p>MicroProfile Config expands {@code ${...}} in what it hands out, again and again; a password
 * with a dollar sign in it would not survive that. So secrets are asked of the sources themselves.
 *
 * @param text the value, never empty
 * @param source the name of the source that won
 */
record RawValue(String text, String source) {
    /** The value that wins; empty when no source has one. */
    static Optional<RawValue> of(Config config, String name) {
        for (ConfigSource source : config.getConfigSources()) {
            String value = source.getValue(name);
            if (value != null) {
                return value.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new RawValue(value, source.getName()));
            }
        }
        return Optional.empty();
    }
}
