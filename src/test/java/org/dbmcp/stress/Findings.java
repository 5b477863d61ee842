package org.dbmcp.stress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

/** What came of many requests: counts, and the first faults. */
final class Findings {
    private static final Pattern INSIDE =
            Pattern.compile(
                    "org\\.dbmcp|java\\.[a-z]|jakarta\\.|com\\.(ibm|zaxxer|mysql)|openliberty|org\\.h2"
                            + "|Exception|\\tat |<html",
                    Pattern.CASE_INSENSITIVE);
    private static final int MOST_FAULTS = 20;

    private final LongAdder sent = new LongAdder();
    private final Map<String, LongAdder> outcomes = new ConcurrentSkipListMap<>();
    private final List<String> faults = new ArrayList<>();

    /** Counts one request that was answered so; no answer at all is a connection closed. */
    void sent(String request, List<RawAnswer> answers) {
        sent.increment();
        count(answers.isEmpty() ? "closed" : Integer.toString(answers.getFirst().status()));
        for (RawAnswer answer : answers) {
            if (isFailure(answer)) {
                fault("Status " + answer.status() + ": " + answer.body(), request);
            }
            if (INSIDE.matcher(answer.body() + answer.headers()).find()) {
                fault("Tells of its inside: " + answer, request);
            }
        }
    }

    /** 505 is what HTTP has for a request line that names no version of it; Liberty says so. */
    private static boolean isFailure(RawAnswer answer) {
        boolean busy = answer.status() == 503 && answer.headers().containsKey("retry-after");
        return answer.status() >= 500 && answer.status() != 505 && !busy;
    }

    synchronized void fault(String what, String request) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(what + "\n  after " + shortened(request));
        }
    }

    synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    /** Whether there is any use in more of it. */
    synchronized boolean goesOn() {
        return faults.size() < MOST_FAULTS;
    }

    long sent() {
        return sent.sum();
    }

    @Override
    public String toString() {
        return sent + " requests: " + outcomes;
    }

    private void count(String outcome) {
        outcomes.computeIfAbsent(outcome, any -> new LongAdder()).increment();
    }

    private static String shortened(String text) {
        return text.length() <= 500 ? text : text.substring(0, 500) + "...";
    }
}
