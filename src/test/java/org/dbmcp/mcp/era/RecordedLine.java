package org.dbmcp.mcp.era;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A line for tests that keeps what is sent down it. */
public final class RecordedLine implements Line {
    private final BlockingQueue<JsonObject> sent = new LinkedBlockingQueue<>();

    @Override
    public boolean open() {
        return true;
    }

    @Override
    public void send(JsonObject message) {
        sent.add(message);
    }

    /** Everything sent so far. */
    public List<JsonObject> sent() {
        return List.copyOf(sent);
    }

    /** The next message, waited for; null when none comes within ten seconds. */
    public JsonObject next() throws InterruptedException {
        return sent.poll(10, TimeUnit.SECONDS);
    }
}
