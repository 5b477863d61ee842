package org.dbmcp.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads a body and answers as many bytes of JSON as asked for, made before. */
@Path("mcp")
public class FloorResource {
    private static final Map<Integer, byte[]> ANSWERS = new ConcurrentHashMap<>();
    private static final byte[] START = "{\"isError\":false,\"filler\":\"".getBytes(UTF_8);
    private static final byte[] END = "\"}".getBytes(UTF_8);

    /** Answers. */
    @POST
    @Produces("application/json")
    public byte[] answer(InputStream body, @QueryParam("bytes") @DefaultValue("100") int bytes)
            throws IOException {
        body.readAllBytes();
        return ANSWERS.computeIfAbsent(bytes, FloorResource::of);
    }

    private static byte[] of(int bytes) {
        byte[] answer = new byte[Math.max(bytes, START.length + END.length)];
        Arrays.fill(answer, (byte) 'x');
        System.arraycopy(START, 0, answer, 0, START.length);
        System.arraycopy(END, 0, answer, answer.length - END.length, END.length);
        return answer;
    }
}
