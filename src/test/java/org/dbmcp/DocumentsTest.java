package org.dbmcp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents beside the code. */
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)[^)]*\\)");

    @Test
    void givenTheDocuments_whenTheirLinksAreFollowed_thenEachLeadsToAFile() throws IOException {
        // GIVEN
        List<Path> sut = documents();
        List<String> broken = new ArrayList<>();
        // WHEN
        for (Path document : sut) {
            for (MatchResult link : LINK.matcher(Files.readString(document)).results().toList()) {
                String target = link.group(1);
                if (!target.contains(":") && Files.notExists(document.resolveSibling(target))) {
                    broken.add(document + " -> " + target);
                }
            }
        }
        // THEN
        assertEquals(List.of(), broken);
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> top = Files.list(Path.of(""));
                Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }
}
