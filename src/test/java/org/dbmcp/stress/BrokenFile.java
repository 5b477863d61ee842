package org.dbmcp.stress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A case of broken-files.txt.
 *
 * @param kind what is broken: {@code entry} of the stored connections, the whole {@code file} of
 *     them, the file of {@code keys}, or a {@code setting}
 * @param content what stands there
 * @param fault what the operator is told
 */
record BrokenFile(String kind, String content, String fault) {

    static List<BrokenFile> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(BrokenFile::of)
                .toList();
    }

    /** Whether the server must not start with it; others it starts without. */
    boolean stopsTheStart() {
        return !kind.equals("entry");
    }

    private static BrokenFile of(String line) {
        String[] cells = line.split(" \\| ", 3);
        return new BrokenFile(cells[0].strip(), unescaped(cells[1].strip()), cells[2].strip());
    }

    /** {@code \xHH} is one byte, {@code <<text*9>>} is the text nine times. */
    private static String unescaped(String content) {
        String text =
                Pattern.compile("\\\\x([0-9a-f]{2})")
                        .matcher(content)
                        .replaceAll(
                                found ->
                                        Matcher.quoteReplacement(
                                                "" + (char) Integer.parseInt(found.group(1), 16)));
        return Pattern.compile("<<(.+?)\\*(\\d+)>>")
                .matcher(text)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        found.group(1).repeat(Integer.parseInt(found.group(2)))));
    }
}
