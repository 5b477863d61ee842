package org.dbmcp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Numbers are written in the digits that databases and models read, whatever the JVM's language.
 */
class DigitsTest {
    /** Its digits are those of the JVM's language; {@code %s} has none of its own. */
    private static final Pattern LOCAL = Pattern.compile("%(?:\\d+\\$)?[,+0-9]*[df]");

    @Test
    void givenTheSources_whenRead_thenNoNumberIsFormattedByTheLanguage() throws IOException {
        // GIVEN
        List<String> local = new ArrayList<>();
        // WHEN
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> LOCAL.matcher(line).find())
                        .forEach(line -> local.add(file.getFileName() + ": " + line.strip()));
            }
        }
        // THEN
        assertEquals(List.of(), local);
    }
}
