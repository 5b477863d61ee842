package org.dbmcp.mcp.era.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import org.dbmcp.json.StrictJson;
import org.dbmcp.mcp.Client;
import org.dbmcp.mcp.era.Answer;
import org.dbmcp.mcp.era.Line;
import org.dbmcp.mcp.era.RecordedLine;
import org.dbmcp.mcp.era.Work;
import org.junit.jupiter.api.Test;

class BatchTest {
    private static final int LONG = 4 << 20;
    private static final Speaker SPEAKER =
            new Speaker(
                    Revision.MARCH, new Client("", "", JsonValue.EMPTY_JSON_OBJECT), "scope", null);

    /** Answers with so many characters. */
    private record Wordy(int length) implements Work {
        @Override
        public boolean light() {
            return false;
        }

        @Override
        public boolean streams() {
            return false;
        }

        @Override
        public Answer.Ready run(Line line) {
            return Answer.ok(Json.createValue("x".repeat(length)));
        }

        @Override
        public Answer.Ready busy(String why) {
            return Answer.ok(Json.createValue("busy"));
        }

        @Override
        public void abandoned() {}
    }

    private static Work batch(int length) {
        JsonArray three = StrictJson.read("[{},{},{}]").asJsonArray();
        Answer answer = Batch.of(three, SPEAKER, each -> new Answer.Pending(new Wordy(length)));
        return ((Answer.Pending) answer).work();
    }

    private static List<Integer> lengths(Answer.Ready answer) {
        return answer.body().asJsonArray().getValuesAs(JsonString::getString).stream()
                .map(String::length)
                .toList();
    }

    @Test
    void givenShortAnswers_whenRun_thenAllAreGiven() {
        // GIVEN
        Work sut = batch(5);

        // WHEN
        Answer.Ready answer = sut.run(new RecordedLine());

        // THEN
        assertEquals(List.of(5, 5, 5), lengths(answer));
    }

    @Test
    void givenLongAnswers_whenRun_thenThoseBeyondTheBoundAreTurnedAway() {
        // GIVEN
        Work sut = batch(LONG);

        // WHEN
        Answer.Ready answer = sut.run(new RecordedLine());

        // THEN
        assertEquals(List.of(LONG, LONG, "busy".length()), lengths(answer));
    }

    @Test
    void givenNoRoom_whenTurnedAway_thenEachMemberHearsIt() {
        // GIVEN
        Work sut = batch(LONG);

        // WHEN
        Answer.Ready answer = sut.busy("why");

        // THEN
        assertEquals("[\"busy\",\"busy\",\"busy\"]", answer.body().toString());
    }
}
