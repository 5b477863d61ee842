package org.dbmcp.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.Map;

/**
 * Reads JSON as a protocol must: two readers of the same bytes may never understand two things.
 *
 * <p>Refused are: anything but strict UTF-8, a byte order mark, a key given twice, more than one
 * document, nesting deeper than {@value TreeReader#MAX_DEPTH}, and numbers of absurd length.
 */
public final class StrictJson {
    private static final JsonParserFactory PARSERS = Json.PROVIDER.createParserFactory(Map.of());

    private StrictJson() {}

    /**
     * The one document that these bytes hold, in time linear to their number.
     *
     * @throws MalformedJson if they do not hold exactly one
     */
    public static JsonValue read(byte[] document) {
        return read(decode(document));
    }

    /**
     * The one document that these bytes hold, within bounds.
     *
     * @param maxDepth objects and arrays within each other
     * @param maxKeys keys of all objects
     * @throws MalformedJson if they do not hold exactly one, or it is beyond a bound
     */
    public static JsonValue read(byte[] document, int maxDepth, int maxKeys) {
        return read(decode(document), maxDepth, maxKeys);
    }

    /**
     * The one document that this text holds.
     *
     * @throws MalformedJson if it does not hold exactly one
     */
    public static JsonValue read(String document) {
        return read(document, TreeReader.MAX_DEPTH, Integer.MAX_VALUE);
    }

    private static JsonValue read(String document, int maxDepth, int maxKeys) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(document))) {
            return new TreeReader(parser, Json.PROVIDER, maxDepth, maxKeys).document();
        } catch (MalformedJson e) {
            throw e;
        } catch (RuntimeException e) {
            // The parser reports its own limits by exceptions of several types.
            throw new MalformedJson("Not valid JSON", e);
        }
    }

    private static String decode(byte[] document) {
        try {
            return UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(document))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedJson("Not valid UTF-8", e);
        }
    }
}
