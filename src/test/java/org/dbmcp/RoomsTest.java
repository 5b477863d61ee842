package org.dbmcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Who may know whom. A room that is not in the table does not compile into the house: enter it
 * here, with what stands below it and nothing else.
 */
class RoomsTest {
    private static final String ROOT = "org.dbmcp";
    private static final List<String> GROUND = List.of("config", "access", "failure");

    /** Room, and the rooms that it may know beside itself; {@code ground} is all three of it. */
    private static final Map<String, List<String>> TABLE =
            table(
                    """
            failure             |
            access              |
            config              | failure access
            sql                 | failure access
            result              | failure json
            driver              | ground json sql result
            driver.*            | ground json sql result driver
            database            | ground json sql result driver
            json                |
            jsonrpc             | json
            mcp                 | ground json jsonrpc
            mcp.tool            | ground json jsonrpc mcp
            mcp.resource        | ground json jsonrpc mcp
            mcp.prompt          | ground json jsonrpc mcp
            mcp.completion      | ground json jsonrpc mcp
            mcp.task            | ground json jsonrpc mcp
            mcp.era             | ground json jsonrpc mcp
            mcp.era.stateless   | ground json jsonrpc mcp mcp.era
            mcp.era.session     | ground json jsonrpc mcp mcp.era
            http                | ground json jsonrpc mcp mcp.era
            feature.connection  | ground json mcp mcp.tool database
            feature.query       | ground json mcp mcp.tool mcp.resource database sql result
            feature.schema      | ground json mcp mcp.tool mcp.resource mcp.prompt mcp.completion driver database result
            feature.performance | ground json mcp mcp.tool driver database result sql
            observe             | ground json mcp mcp.tool database
            """);

    private final JavaClasses sut =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(ROOT);

    @Test
    void givenTheTable_whenEachClassIsAsked_thenItKnowsOnlyWhatStandsBelow() {
        // GIVEN
        Map<String, Set<String>> forbidden = new TreeMap<>();
        // WHEN
        for (JavaClass from : sut) {
            for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                String room = room(from.getPackageName());
                String known = room(dependency.getTargetClass().getPackageName());
                if (!mayKnow(room, known)) {
                    forbidden
                            .computeIfAbsent(room + " -> " + known, arrow -> new TreeSet<>())
                            .add(dependency.getDescription());
                }
            }
        }
        // THEN
        assertEquals(Map.of(), forbidden);
    }

    @Test
    void givenThePackages_whenCompared_thenEachStandsInTheTable() {
        // GIVEN
        Set<String> unknown = new TreeSet<>();
        // WHEN
        for (JavaClass type : sut) {
            String room = room(type.getPackageName());
            if (!room.isEmpty() && !TABLE.containsKey(entry(room))) {
                unknown.add(room);
            }
        }
        // THEN
        assertEquals(Set.of(), unknown);
    }

    @Test
    void givenThePackages_whenRead_thenEachSaysItsOneJob() throws IOException {
        // GIVEN
        List<Path> silent = new ArrayList<>();
        // WHEN
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .filter(folder -> Files.notExists(folder.resolve("package-info.java")))
                    .forEach(silent::add);
        }
        // THEN
        assertEquals(List.of(), silent);
    }

    @Test
    void givenAllFields_whenCounted_thenNineOfTenAreFinal() {
        // GIVEN
        List<JavaField> fields =
                sut.stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .toList();
        // WHEN
        long fixed =
                fields.stream()
                        .filter(field -> field.getModifiers().contains(JavaModifier.FINAL))
                        .count();
        // THEN
        assertTrue(fixed * 10 >= fields.size() * 9L, fixed + " of " + fields.size());
    }

    private static boolean mayKnow(String room, String known) {
        if (known.isEmpty() || room.equals(known)) {
            return true;
        }
        return TABLE.getOrDefault(entry(room), List.of()).contains(known);
    }

    /** The package without our root; empty for the hall and for everything that is not ours. */
    private static String room(String packageName) {
        return packageName.startsWith(ROOT + ".") ? packageName.substring(ROOT.length() + 1) : "";
    }

    private static String entry(String room) {
        return room.startsWith("driver.") ? "driver.*" : room;
    }

    private static Map<String, List<String>> table(String lines) {
        Map<String, List<String>> table = new HashMap<>();
        for (String line : lines.lines().toList()) {
            String[] halves = line.split("\\|", -1);
            List<String> known = new ArrayList<>();
            for (String word : halves[1].trim().split(" ", -1)) {
                known.addAll(word.equals("ground") ? GROUND : List.of(word));
            }
            table.put(halves[0].trim(), known);
        }
        return table;
    }
}
