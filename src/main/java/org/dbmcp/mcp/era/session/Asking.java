package org.dbmcp.mcp.era.session;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.json.Json;
import org.dbmcp.jsonrpc.Message;
import org.dbmcp.mcp.Cancellation;
import org.dbmcp.mcp.Client;
import org.dbmcp.mcp.InputRequest;
import org.dbmcp.mcp.era.Line;

/** Asks one client what a method wants to know, as far as it said that it can answer. */
final class Asking {
    private final Questions questions;
    private final Speaker speaker;
    private final Line line;
    private final Cancellation cancellation;

    Asking(Questions questions, Speaker speaker, Line line, Cancellation cancellation) {
        this.questions = questions;
        this.speaker = speaker;
        this.line = line;
        this.cancellation = cancellation;
    }

    /**
     * The answers, by the keys of the questions.
     *
     * @throws Failure if the client cannot be asked, or does not answer
     */
    Map<String, JsonObject> answers(Map<String, InputRequest> asked) {
        for (InputRequest question : asked.values()) {
            if (!line.open() || !canAnswer(question)) {
                throw new Failure(
                        FailureKind.NOT_SUPPORTED,
                        "This needs an answer from the user ("
                                + question.method()
                                + "), which this client cannot give");
            }
        }
        Map<String, JsonObject> answers = new HashMap<>();
        asked.forEach((key, question) -> answers.put(key, answer(question)));
        return Map.copyOf(answers);
    }

    private JsonObject answer(InputRequest question) {
        Message.Response response =
                questions.ask(speaker.session(), dressed(question), line, cancellation);
        if (response.result() == null) {
            throw new Failure(
                    FailureKind.NOT_SUPPORTED, "The client refused to answer " + question.method());
        }
        return response.result();
    }

    private boolean canAnswer(InputRequest question) {
        Client client = speaker.client();
        if (speaker.session() == null || !client.can(question.capability())) {
            return false;
        }
        if (!question.capability().equals("elicitation")) {
            return true;
        }
        return switch (speaker.revision()) {
            case MARCH -> false;
            case JUNE -> !isUrl(question);
            case NOVEMBER -> client.canElicit(isUrl(question) ? "url" : "form");
        };
    }

    /** The question as its revision writes it. */
    private InputRequest dressed(InputRequest question) {
        JsonObjectBuilder params = Json.createObjectBuilder(question.params());
        if (speaker.revision() != Revision.NOVEMBER) {
            params.remove("mode");
        } else if (isUrl(question) && !question.params().containsKey("elicitationId")) {
            params.add("elicitationId", UUID.randomUUID().toString());
        }
        return new InputRequest(question.method(), params.build());
    }

    private static boolean isUrl(InputRequest question) {
        return question.params().getString("mode", "form").equals("url");
    }
}
