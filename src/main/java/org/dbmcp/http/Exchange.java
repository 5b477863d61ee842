package org.dbmcp.http;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.dbmcp.mcp.era.Answer;
import org.dbmcp.mcp.era.Line;

/**
 * Between the thread that serves a request and the one that writes to its client: events, and then
 * the answer. Only the writer ever touches the connection.
 */
final class Exchange implements Line {
    /** What comes next. */
    sealed interface Item {
        /** A message before the answer. */
        record Event(JsonObject message) implements Item {}

        /** The answer. */
        record End(Answer.Ready answer) implements Item {}
    }

    private static final int MOST_UNWRITTEN = 256;
    private static final int PATIENCE_SECONDS = 60;

    /** How often whoever waits for a place looks whether anybody writes still. */
    private static final int LOOK_MILLIS = 100;

    private final BlockingQueue<Item> items = new ArrayBlockingQueue<>(MOST_UNWRITTEN);
    private final Consumer<Exchange> onNews;
    private volatile boolean open;
    private volatile boolean abandoned;

    /**
     * An exchange.
     *
     * @param events whether the client takes any
     * @param onNews sees to it that somebody writes; told of each event
     */
    Exchange(boolean events, Consumer<Exchange> onNews) {
        this.open = events;
        this.onNews = onNews;
    }

    @Override
    public boolean open() {
        return open;
    }

    @Override
    public void send(JsonObject message) {
        if (open) {
            offer(new Item.Event(message));
            onNews.accept(this);
        }
    }

    /**
     * The answer: it waits for its place as long as somebody writes. An interrupt, be it one of
     * before, does not keep it back: the client would wait for ever.
     */
    void end(Answer.Ready answer) {
        open = false;
        Item end = new Item.End(answer);
        boolean interrupted = Thread.interrupted();
        boolean placed = false;
        while (!placed && !abandoned) {
            try {
                placed = items.offer(end, LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** No more events: the answer has begun as one document. */
    void closeForEvents() {
        open = false;
    }

    /** Nobody writes any more: the client has gone. */
    void abandon() {
        open = false;
        abandoned = true;
        items.clear();
    }

    /** The next item; null when none comes in time. */
    Item next(Duration patience) throws InterruptedException {
        return items.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits when the client reads slowly, yet not for ever; whoever is that slow loses events. */
    private void offer(Item item) {
        try {
            if (!items.offer(item, PATIENCE_SECONDS, TimeUnit.SECONDS) || abandoned) {
                open = false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
