package org.dbmcp.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.dbmcp.access.ApiKey;
import org.dbmcp.failure.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiKeysTest {
    private static final ApiKey FIXED = new ApiKey("fixed", "f".repeat(64), Instant.MAX);

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final Path file;

    ApiKeysTest(@TempDir Path folder) {
        file = folder.resolve("keys");
    }

    @BeforeEach
    void write() throws Exception {
        write("one", "a");
    }

    @Test
    void givenAFileAndFixedKeys_whenRead_thenAllAreThere() {
        // GIVEN
        ApiKeys sut = keys();
        // WHEN
        List<ApiKey> all = sut.all();
        // THEN
        assertEquals(List.of(FIXED, new ApiKey("one", "a".repeat(64), Instant.MAX)), all);
    }

    @Test
    void givenAChangedFile_whenASecondHasPassed_thenIsReadAgainAndNotBefore() throws Exception {
        // GIVEN
        ApiKeys sut = keys();
        write("two", "b");
        List<String> before = names(sut);
        // WHEN
        pass(Duration.ofSeconds(1));
        List<String> after = names(sut);
        // THEN
        assertEquals(List.of("fixed", "one"), before);
        assertEquals(List.of("fixed", "two"), after);
    }

    @Test
    void givenAClockThatIsSetBack_whenTheFileChanges_thenIsReadAgain() throws Exception {
        // GIVEN
        ApiKeys sut = keys();
        write("two", "b");
        // WHEN
        pass(Duration.ofDays(-1));
        // THEN
        assertEquals(List.of("fixed", "two"), names(sut));
    }

    @Test
    void givenAFileThatBreaksOrGoes_whenLookedAt_thenTheKeysStayUntilItIsMended() throws Exception {
        // GIVEN
        ApiKeys sut = keys();
        Files.writeString(file, "two sha256:" + "b".repeat(63));
        pass(Duration.ofSeconds(1));
        List<String> whenBroken = names(sut);
        Files.delete(file);
        pass(Duration.ofSeconds(1));
        List<String> whenGone = names(sut);
        // WHEN
        write("three", "c");
        pass(Duration.ofSeconds(1));
        // THEN
        assertEquals(List.of("fixed", "one"), whenBroken);
        assertEquals(List.of("fixed", "one"), whenGone);
        assertEquals(List.of("fixed", "three"), names(sut));
    }

    @Test
    void givenNoFileAtTheStart_whenMade_thenFails() throws Exception {
        // GIVEN
        Files.delete(file);
        // WHEN
        Failure failure = assertThrows(Failure.class, this::keys);
        // THEN
        assertEquals("The file of keys '" + file + "' cannot be read", failure.getMessage());
    }

    private ApiKeys keys() {
        return new ApiKeys(List.of(FIXED), new ApiKeyFile(file), now::get);
    }

    private void pass(Duration time) {
        now.updateAndGet(moment -> moment.plus(time));
    }

    private void write(String name, String digit) throws Exception {
        Files.writeString(file, name + " sha256:" + digit.repeat(64));
        // Two writes within one tick of the file system's clock would look like one.
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(name.hashCode())));
    }

    private static List<String> names(ApiKeys keys) {
        return keys.all().stream().map(ApiKey::name).toList();
    }
}
