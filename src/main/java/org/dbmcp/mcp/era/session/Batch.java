package org.dbmcp.mcp.era.session;

import static org.dbmcp.jsonrpc.ErrorCode.INVALID_REQUEST;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dbmcp.json.Json;
import org.dbmcp.jsonrpc.Message;
import org.dbmcp.jsonrpc.ProtocolError;
import org.dbmcp.mcp.era.Answer;
import org.dbmcp.mcp.era.Line;
import org.dbmcp.mcp.era.Work;

/** Several messages in one array (2025-03-26 only), served one after the other. */
final class Batch implements Work {
    private static final int MOST = 50;
    private static final int MOST_CHARS = 8 << 20;
    private static final String NO_ROOM =
            "The other answers of this batch are long enough; send this one again by itself";

    private final List<Answer> answers;

    private Batch(List<Answer> answers) {
        this.answers = answers;
    }

    /**
     * The answer to all of them.
     *
     * @throws ProtocolError -32600 if this client's revision has no batches, or this one may not be
     */
    static Answer of(JsonArray batch, Speaker speaker, Function<JsonObject, Answer> one) {
        if (speaker.revision() != Revision.MARCH) {
            throw new ProtocolError(INVALID_REQUEST, "This revision has no batches");
        }
        if (batch.size() > MOST) {
            throw new ProtocolError(INVALID_REQUEST, "A batch holds at most " + MOST + " messages");
        }
        List<Answer> answers = new ArrayList<>();
        for (JsonValue each : batch) {
            answers.add(answer(each, one));
        }
        answers.removeIf(Answer.ACCEPTED::equals);
        return answers.isEmpty() ? Answer.ACCEPTED : new Answer.Pending(new Batch(answers));
    }

    private static Answer answer(JsonValue message, Function<JsonObject, Answer> one) {
        if (!(message instanceof JsonObject object)) {
            return Answer.error(
                    400, null, new ProtocolError(INVALID_REQUEST, "A message is an object"));
        }
        try {
            if (object.get("method") instanceof JsonString method
                    && method.getString().equals("initialize")) {
                throw new ProtocolError(INVALID_REQUEST, "initialize must not be in a batch");
            }
            return one.apply(object);
        } catch (ProtocolError e) {
            return Answer.error(400, Message.idOf(object), e);
        }
    }

    @Override
    public boolean light() {
        return answers.stream()
                .allMatch(it -> !(it instanceof Answer.Pending pending) || pending.work().light());
    }

    @Override
    public boolean streams() {
        return false;
    }

    /** Once the answers are long enough, the rest hears that there is no room for more. */
    @Override
    public Answer.Ready run(Line line) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        int chars = 0;
        for (Answer answer : answers) {
            JsonValue body = chars < MOST_CHARS ? served(answer) : turnedAway(answer, NO_ROOM);
            chars += body.toString().length();
            array.add(body);
        }
        return Answer.ok(array.build());
    }

    private static JsonValue served(Answer answer) {
        return switch (answer) {
            case Answer.Ready ready -> ready.body();
            case Answer.Pending pending -> pending.work().run(Silent.LINE).body();
        };
    }

    private static JsonValue turnedAway(Answer answer, String why) {
        return switch (answer) {
            case Answer.Ready ready -> ready.body();
            case Answer.Pending pending -> pending.work().busy(why).body();
        };
    }

    @Override
    public Answer.Ready busy(String why) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        answers.forEach(each -> array.add(turnedAway(each, why)));
        return Answer.ok(array.build());
    }

    @Override
    public void abandoned() {
        // In this revision a lost connection is no wish to stop.
    }

    /** A batch is answered with one array, so nothing can be sent before. */
    private enum Silent implements Line {
        LINE;

        @Override
        public boolean open() {
            return false;
        }

        @Override
        public void send(JsonObject message) {}
    }
}
