package org.dbmcp.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/configuration.md says of settings is what the server does. */
class ConfigurationPageTest {
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(dbmcp\\.[a-z.-]+)` \\| ([^|]+) \\|");

    @Test
    void givenThePage_whenComparedWithTheDefaults_thenBothSayTheSame() throws IOException {
        // GIVEN
        Map<String, String> documented = new TreeMap<>();
        String sut = Files.readString(Path.of("docs/configuration.md"));
        // WHEN
        ROW.matcher(sut)
                .results()
                .forEach(row -> documented.put(row.group(1), documentedDefault(row)));
        // THEN
        assertEquals(defaults(), documented);
    }

    private static String documentedDefault(MatchResult row) {
        String text = row.group(2).trim();
        return text.equals("empty") ? "" : text;
    }

    private static Map<String, String> defaults() throws IOException {
        Properties properties = new Properties();
        try (InputStream file =
                SettingsReader.class.getResourceAsStream(
                        "/META-INF/microprofile-config.properties")) {
            properties.load(file);
        }
        Map<String, String> defaults = new TreeMap<>();
        properties
                .stringPropertyNames()
                .forEach(name -> defaults.put(name, properties.getProperty(name)));
        return defaults;
    }
}
