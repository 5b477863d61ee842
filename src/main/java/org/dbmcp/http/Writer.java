package org.dbmcp.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.dbmcp.json.JsonBuffer;
import org.dbmcp.json.JsonText;

/**
 * Writes an answer that takes a while. Between the parts it keeps writing what has no meaning, for
 * a client that has left is noticed in no other way.
 */
final class Writer {
    private final Exchange exchange;
    private final boolean events;
    private final Duration keepAlive;

    /** {@code events} is whether to write events, and not one JSON document. */
    Writer(Exchange exchange, boolean events, Duration keepAlive) {
        this.exchange = exchange;
        this.events = events;
        this.keepAlive = keepAlive;
    }

    /**
     * Writes until the answer is out.
     *
     * @param first what there is already; null for nothing yet
     * @throws IOException if the client has left
     */
    void write(Exchange.Item first, OutputStream out) throws IOException, InterruptedException {
        // Liberty keeps the first flush of an asynchronous response to itself; let it be this one.
        out.flush();
        Exchange.Item item = first;
        while (true) {
            switch (item) {
                case null -> out.write((events ? ":\n\n" : " ").getBytes(US_ASCII));
                case Exchange.Item.Event event -> event(event.message(), out);
                case Exchange.Item.End end -> {
                    message(end.answer().body(), out);
                    out.flush();
                    return;
                }
            }
            out.flush();
            item = exchange.next(keepAlive);
        }
    }

    /** One that was under way when the line closed is dropped: a document has no room for it. */
    private void event(JsonValue message, OutputStream out) throws IOException {
        if (events) {
            message(message, out);
        }
    }

    private void message(JsonValue message, OutputStream out) throws IOException {
        JsonBuffer json = JsonText.buffer(message);
        if (events) {
            out.write("event: message\ndata: ".getBytes(US_ASCII));
            json.writeTo(out);
            out.write("\n\n".getBytes(US_ASCII));
        } else {
            json.writeTo(out);
        }
    }
}
