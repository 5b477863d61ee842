package org.dbmcp.it.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.Json;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dbmcp.it.server.Answer;
import org.dbmcp.it.server.OfficialSchema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.microshed.testing.ApplicationEnvironment;
import org.microshed.testing.jupiter.MicroShedTest;

/** Replays every transcript against the server that the build started. */
@MicroShedTest
class WireIT {
    private static final Path FOLDER = Path.of("src", "test", "resources", "wire");

    private final URI sut =
            URI.create(ApplicationEnvironment.Resolver.load().getApplicationURL()).resolve("mcp");

    static List<Transcript> transcripts() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(Transcript::read)
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transcripts")
    void givenARequest_whenSent_thenIsAnsweredAsRecorded(Transcript transcript) throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            // GIVEN // WHEN
            Answer answer =
                    Answer.of(
                            client.send(
                                    transcript.request(sut), HttpResponse.BodyHandlers.ofString()));

            // THEN
            assertEquals(transcript.response().getInt("status"), answer.status(), answer.text());
            transcript.headers().forEach((name, value) -> assertHeader(name, value, answer));
            assertBody(transcript, answer);
            assertFalse(answer.text().toLowerCase(Locale.ROOT).contains("<html"), answer::text);
        }
    }

    private static void assertHeader(String name, String value, Answer answer) {
        String found = answer.headers().firstValue(name).orElse("(none)");
        boolean holds = value.equals("*") ? !found.equals("(none)") : found.startsWith(value);
        assertEquals(true, holds, name + ": " + found + ", not " + value);
    }

    private static void assertBody(Transcript transcript, Answer answer) {
        if (transcript.response().getBoolean("empty", false)) {
            assertEquals("", answer.text());
        }
        JsonValue expected = transcript.response().get("body");
        if (expected == null) {
            return;
        }
        JsonStructure found = answer.messages().get(answer.messages().size() - 1);
        assertEquals(Optional.empty(), Subset.difference(expected, found), answer::text);
        for (String pointer : transcript.absent()) {
            assertFalse(Json.createPointer(pointer).containsValue(found), pointer);
        }
        OfficialSchema.of(transcript.revision()).check(transcript.method(), found);
    }
}
