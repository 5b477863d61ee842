package org.dbmcp.mcp.era;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import java.util.List;
import org.dbmcp.json.StrictJson;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NewsTest {
    private final RecordedLine line = new RecordedLine();

    @Nested
    class Progress {
        @Test
        void givenAToken_whenTold_thenSendsItUnderTheToken() {
            // GIVEN
            News sut = new News(line, Json.createValue(7), null);

            // WHEN
            sut.progress(50, 100.0, "half");

            // THEN
            assertEquals(
                    List.of(
                            StrictJson.read(
                                    """
                                    {"jsonrpc":"2.0","method":"notifications/progress","params":{
                                    "progressToken":7,"progress":50,"total":100,"message":"half"}}
                                    """)),
                    line.sent());
        }

        @Test
        void givenAToken_whenItDoesNotGrow_thenIsSilent() {
            // GIVEN
            News sut = new News(line, Json.createValue("t"), null);
            sut.progress(1, null, null);

            // WHEN
            sut.progress(1, null, null);

            // THEN
            assertEquals(1, line.sent().size());
        }

        @Test
        void givenNoToken_whenTold_thenIsSilent() {
            // GIVEN
            News sut = new News(line, null, null);

            // WHEN
            sut.progress(1, null, null);

            // THEN
            assertEquals(List.of(), line.sent());
        }
    }

    @Nested
    class Log {
        @Test
        void givenALevel_whenSomethingOfThatLevelComes_thenSendsIt() {
            // GIVEN
            News sut = new News(line, null, LogLevel.WARNING);

            // WHEN
            sut.log("warning", "sql", Json.createValue("slow"));

            // THEN
            assertEquals(
                    List.of(
                            StrictJson.read(
                                    """
                                    {"jsonrpc":"2.0","method":"notifications/message","params":{
                                    "level":"warning","logger":"sql","data":"slow"}}
                                    """)),
                    line.sent());
        }

        @Test
        void givenALevel_whenSomethingLowerComes_thenIsSilent() {
            // GIVEN
            News sut = new News(line, null, LogLevel.WARNING);

            // WHEN
            sut.log("notice", "sql", Json.createValue("fine"));

            // THEN
            assertEquals(List.of(), line.sent());
        }

        @Test
        void givenNoLevel_whenAnythingComes_thenIsSilent() {
            // GIVEN
            News sut = new News(line, null, null);

            // WHEN
            sut.log("emergency", null, Json.createValue("fire"));

            // THEN
            assertEquals(List.of(), line.sent());
        }
    }
}
