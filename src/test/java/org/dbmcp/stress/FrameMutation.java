package org.dbmcp.stress;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/** What can be wrong with the frame of a request: nothing can follow it on its connection. */
@SuppressWarnings("ImmutableEnumChecker") // The functions keep nothing.
enum FrameMutation {
    METHOD((request, random) -> line(request, pick(random, Oddities.METHODS) + " /mcp HTTP/1.1")),
    PATH((request, random) -> line(request, "POST " + pick(random, Oddities.PATHS) + " HTTP/1.1")),
    VERSION((request, random) -> line(request, "POST /mcp " + pick(random, Oddities.VERSIONS))),
    LENGTH((request, random) -> with(request, "Content-Length: " + length(request, random))),
    CHUNKED((request, random) -> chunks(request, "\r\n0\r\n\r\n")),
    BAD_CHUNKS((request, random) -> chunks(request, pick(random, Oddities.CHUNK_ENDS))),
    TWO_FRAMES(
            (request, random) ->
                    with(
                            request,
                            "Content-Length: " + random.nextInt(request.body().length() + 1),
                            "Transfer-Encoding: " + pick(random, Oddities.ENCODINGS))),
    ADDED((request, random) -> with(request, pick(random, Oddities.ADDITIONS))),
    MANY_HEADERS(
            (request, random) -> {
                String[] headers = new String[random.nextInt(400)];
                Arrays.setAll(headers, index -> "X-" + index + ": " + index);
                return with(request, headers);
            }),
    LONG_HEADER(
            (request, random) -> with(request, "X-Long: " + "x".repeat(random.nextInt(70_000)))),
    HEAD_BITS(
            (request, random) -> {
                byte[] bytes = request.bytes();
                int head = bytes.length - request.body().length();
                bytes[random.nextInt(head)] ^= (byte) (1 << random.nextInt(8));
                return bytes;
            }),
    SPLICED(
            (request, random) -> {
                StringBuilder bytes = new StringBuilder(new String(request.bytes(), ISO_8859_1));
                bytes.insert(random.nextInt(bytes.length()), pick(random, Oddities.SPLICES));
                return bytes.toString().getBytes(ISO_8859_1);
            }),
    TRUNCATED(
            (request, random) -> {
                byte[] bytes = request.bytes();
                return Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }),
    TWICE(
            (request, random) -> {
                String once = new String(request.bytes(), ISO_8859_1);
                return (once + once).getBytes(ISO_8859_1);
            }),
    NOISE(
            (request, random) -> {
                byte[] bytes = new byte[random.nextInt(2000)];
                random.nextBytes(bytes);
                return bytes;
            });

    private final BiFunction<RawRequest, Random, byte[]> change;

    FrameMutation(BiFunction<RawRequest, Random, byte[]> change) {
        this.change = change;
    }

    byte[] of(RawRequest request, Random random) {
        return change.apply(request, random);
    }

    private static byte[] line(RawRequest request, String line) {
        return request.withLine(line).bytes();
    }

    private static byte[] with(RawRequest request, String... more) {
        List<String> headers = new ArrayList<>(request.headers());
        headers.addAll(List.of(more));
        return request.withHeaders(headers).bytes();
    }

    /** In two chunks, and then so. */
    private static byte[] chunks(RawRequest request, String end) {
        String body = request.body();
        int half = body.length() / 2;
        String chunks =
                chunk(body.substring(0, half)) + chunk(body.substring(half)).stripTrailing() + end;
        List<String> headers = new ArrayList<>(request.headers());
        headers.add("Transfer-Encoding: chunked");
        return request.withHeaders(headers).withBody(chunks).bytes();
    }

    private static String chunk(String data) {
        return data.isEmpty() ? "" : Integer.toHexString(data.length()) + "\r\n" + data + "\r\n";
    }

    private static String length(RawRequest request, Random random) {
        int right = request.body().length();
        return pick(
                random,
                Integer.toString(random.nextInt(right + 1)),
                Integer.toString(right + 1 + random.nextInt(100)),
                "-1",
                "1x",
                "",
                "0x10",
                "99999999999999999999",
                right + ", " + right,
                right + "\r\nContent-Length: " + right / 2,
                "+" + right);
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
