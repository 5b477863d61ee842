package org.dbmcp.mcp.prompt;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.dbmcp.mcp.Content;
import org.dbmcp.mcp.InputRequest;

/** What a prompt gives back. Like a tool, it never blocks to ask. */
public sealed interface PromptResult {
    /** The messages, in the order of the talk. */
    record Done(List<Message> messages) implements PromptResult {
        /** One message of the user, with this text. */
        public static Done ofUser(String text) {
            return new Done(List.of(Message.ofUser(new Content.Text(text))));
        }
    }

    /**
     * Questions for the client.
     *
     * @param requests by keys of the prompt's choice
     * @param state what the prompt wants to see again; null for nothing
     */
    record NeedsInput(Map<String, InputRequest> requests, JsonObject state)
            implements PromptResult {}

    /**
     * One message.
     *
     * @param role {@code user} or {@code assistant}
     * @param content what is said
     */
    record Message(String role, Content content) {
        /** A message of the user. */
        public static Message ofUser(Content content) {
            return new Message("user", content);
        }
    }
}
