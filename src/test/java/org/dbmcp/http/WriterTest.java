package org.dbmcp.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.dbmcp.mcp.era.Answer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WriterTest {
    private static final JsonObject NEWS = Json.createObjectBuilder().add("news", "1\n2").build();
    private static final JsonObject DONE = Json.createObjectBuilder().add("done", true).build();

    private final Exchange exchange = new Exchange(true, news -> {});

    @Nested
    class AsEvents {
        private final Writer sut = new Writer(exchange, true, Duration.ofSeconds(10));

        @Test
        void givenNewsAndAnAnswer_whenWritten_thenEachIsAnEvent() throws Exception {
            // GIVEN
            exchange.end(Answer.ok(DONE));
            ByteArrayOutputStream out = new ByteArrayOutputStream();

            // WHEN
            sut.write(new Exchange.Item.Event(NEWS), out);

            // THEN
            assertEquals(
                    """
                    event: message
                    data: {"news":"1\\n2"}

                    event: message
                    data: {"done":true}

                    """,
                    out.toString(UTF_8));
        }

        @Test
        void givenSilence_whenWritten_thenBeginsWithAComment() throws Exception {
            // GIVEN
            exchange.end(Answer.ok(DONE));
            ByteArrayOutputStream out = new ByteArrayOutputStream();

            // WHEN
            sut.write(null, out);

            // THEN
            assertEquals(":\n\nevent: message\ndata: {\"done\":true}\n\n", out.toString(UTF_8));
        }
    }

    @Nested
    class AsADocument {
        private final Writer sut = new Writer(exchange, false, Duration.ofSeconds(10));

        @Test
        void givenSilence_whenWritten_thenASpaceStandsBeforeTheDocument() throws Exception {
            // GIVEN
            exchange.end(Answer.ok(DONE));
            ByteArrayOutputStream out = new ByteArrayOutputStream();

            // WHEN
            sut.write(null, out);

            // THEN
            assertEquals(" {\"done\":true}", out.toString(UTF_8));
        }

        @Test
        void givenNewsThatCameLate_whenWritten_thenTheDocumentStaysOne() throws Exception {
            // GIVEN
            exchange.send(NEWS);
            exchange.end(Answer.ok(DONE));
            ByteArrayOutputStream out = new ByteArrayOutputStream();

            // WHEN
            sut.write(null, out);

            // THEN
            assertEquals(" {\"done\":true}", out.toString(UTF_8));
        }

        @Test
        void givenAClientThatLeft_whenWritten_thenThrows() {
            // GIVEN
            OutputStream broken =
                    new OutputStream() {
                        @Override
                        public void write(int b) throws IOException {
                            throw new IOException("Broken pipe");
                        }
                    };

            // WHEN
            IOException thrown = assertThrows(IOException.class, () -> sut.write(null, broken));

            // THEN
            assertEquals("Broken pipe", thrown.getMessage());
        }
    }
}
