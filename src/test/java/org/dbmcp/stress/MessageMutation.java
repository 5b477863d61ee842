package org.dbmcp.stress;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What can be wrong with a message while its frame is right: the connection goes on. */
@SuppressWarnings("ImmutableEnumChecker") // The functions keep nothing.
enum MessageMutation {
    BITS((request, random) -> request.withBody(flipped(request.body(), random))),
    CUT(
            (request, random) ->
                    request.withBody(
                            request.body()
                                    .substring(0, random.nextInt(request.body().length() + 1)))),
    BAD_UTF8((request, random) -> inserted(request, pick(random, Oddities.BROKEN_TEXT), random)),
    CONTROL((request, random) -> inserted(request, "" + (char) random.nextInt(' '), random)),
    DUPLICATE_KEY((request, random) -> replaced(request, "{", "{" + key(request, random), random)),
    DEEP((request, random) -> replaced(request, Oddities.VALUE, nested(random), random)),
    HUGE_NUMBER((request, random) -> replaced(request, Oddities.VALUE, number(random), random)),
    OTHER_TYPE(
            (request, random) ->
                    replaced(request, Oddities.VALUE, pick(random, Oddities.VALUES), random)),
    OTHER_TEXT((request, random) -> replaced(request, Oddities.TEXT, text(random), random)),
    HEADER_VALUE(
            (request, random) -> {
                List<String> headers = new ArrayList<>(request.headers());
                int chosen = random.nextInt(headers.size());
                StringBuilder header = new StringBuilder(headers.get(chosen));
                int from = header.indexOf(":") + 1;
                header.setCharAt(
                        from + random.nextInt(header.length() - from),
                        (char) (' ' + random.nextInt(224)));
                headers.set(chosen, header.toString());
                return request.withHeaders(headers);
            }),
    HEADER_DROPPED(
            (request, random) -> {
                List<String> headers = new ArrayList<>(request.headers());
                headers.remove(random.nextInt(headers.size()));
                return request.withHeaders(headers);
            }),
    HEADER_DOUBLED(
            (request, random) -> {
                List<String> headers = new ArrayList<>(request.headers());
                headers.add(headers.get(random.nextInt(headers.size())));
                return request.withHeaders(headers);
            });

    private static final int MOST_NESTED = 5000;
    private static final int MOST_DIGITS = 20_000;

    private final BiFunction<RawRequest, Random, RawRequest> change;

    MessageMutation(BiFunction<RawRequest, Random, RawRequest> change) {
        this.change = change;
    }

    RawRequest of(RawRequest request, Random random) {
        return change.apply(request, random);
    }

    private static String flipped(String body, Random random) {
        StringBuilder flipped = new StringBuilder(body);
        for (int i = random.nextInt(4); i >= 0 && !flipped.isEmpty(); i--) {
            int place = random.nextInt(flipped.length());
            flipped.setCharAt(place, (char) (flipped.charAt(place) ^ 1 << random.nextInt(8)));
        }
        return flipped.toString();
    }

    private static RawRequest inserted(RawRequest request, String bytes, Random random) {
        StringBuilder body = new StringBuilder(request.body());
        body.insert(random.nextInt(body.length() + 1), bytes);
        return request.withBody(body.toString());
    }

    /** One of the places that match has something else. */
    private static RawRequest replaced(RawRequest request, String what, String by, Random random) {
        String body = request.body();
        List<MatchResult> places =
                Pattern.compile(what.equals("{") ? "\\{" : what).matcher(body).results().toList();
        if (places.isEmpty()) {
            return request.withBody(by);
        }
        MatchResult place = places.get(random.nextInt(places.size()));
        String changed = body.substring(0, place.start()) + by + body.substring(place.end());
        return request.withBody(changed);
    }

    private static String key(RawRequest request, Random random) {
        List<String> keys =
                Pattern.compile(Oddities.TEXT + ":")
                        .matcher(request.body())
                        .results()
                        .map(MatchResult::group)
                        .toList();
        return keys.isEmpty() ? "" : keys.get(random.nextInt(keys.size())) + "1,";
    }

    private static String nested(Random random) {
        int depth = 1 + random.nextInt(MOST_NESTED);
        return random.nextBoolean()
                ? "[".repeat(depth) + "]".repeat(depth)
                : "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
    }

    private static String number(Random random) {
        return random.nextBoolean()
                ? pick(random, Oddities.NUMBERS)
                : "9".repeat(1 + random.nextInt(MOST_DIGITS));
    }

    private static String text(Random random) {
        return random.nextBoolean()
                ? "\"" + "x".repeat(random.nextInt(MOST_DIGITS)) + "\""
                : "\"\\u" + String.format("%04x", random.nextInt(65_536)) + "'%00;${x}\"";
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
