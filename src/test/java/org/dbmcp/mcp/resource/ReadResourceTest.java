package org.dbmcp.mcp.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dbmcp.jsonrpc.ErrorCode;
import org.dbmcp.jsonrpc.ProtocolError;
import org.dbmcp.mcp.CacheHint;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.Calls;
import org.dbmcp.mcp.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadResourceTest {
    private record Fixed(String uri) implements Resource {
        @Override
        public ResourceSpec spec() {
            return new ResourceSpec(uri, "fixed", "Fixed", "A text.", "text/plain");
        }

        @Override
        public ResourceResult read(Call call) {
            return ResourceResult.of(List.of(new Contents.Text(uri, "text/plain", "words")));
        }
    }

    private record Rows() implements ResourceTemplate {
        @Override
        public ResourceSpec spec() {
            return new ResourceSpec("test://rows/{id}", "rows", "Rows", "A row.", null);
        }

        @Override
        public ResourceResult read(String uri, Map<String, String> variables, Call call) {
            String id = variables.get("id");
            return ResourceResult.of(
                    id.equals("none")
                            ? List.of()
                            : List.of(new Contents.Blob(uri, "image/png", id)));
        }
    }

    private static ResourceCatalog catalog() {
        return new ResourceCatalog(
                List.<Resource>of(new Fixed("test://b"), new Fixed("test://a")),
                List.<ResourceTemplate>of(new Rows()));
    }

    private final ReadResource sut = new ReadResource(catalog());

    private static Call read(String uri) {
        return Calls.with("{\"uri\":\"" + uri + "\"}");
    }

    @Test
    void givenAFixedAddress_whenRead_thenItsContentNotToBeKept() {
        // GIVEN
        var call = read("test://a");
        // WHEN
        var reply = (Reply.Done) sut.answer(call);
        // THEN
        assertEquals(
                "{\"contents\":[{\"uri\":\"test://a\",\"mimeType\":\"text/plain\",\"text\":\"words\"}]}",
                reply.result().toString());
        assertEquals(new CacheHint(Duration.ZERO, false), reply.cache());
    }

    @Test
    void givenAnAddressOfATemplate_whenRead_thenItsContent() {
        // GIVEN
        var call = read("test://rows/AA==");
        // WHEN
        var reply = (Reply.Done) sut.answer(call);
        // THEN
        assertEquals(
                "{\"contents\":[{\"uri\":\"test://rows/AA==\",\"mimeType\":\"image/png\",\"blob\":\"AA==\"}]}",
                reply.result().toString());
    }

    @ParameterizedTest
    @CsvSource({"test://c", "test://rows/none"})
    void givenNothingThere_whenRead_thenTheErrorNamesTheAddress(String uri) {
        // GIVEN
        var call = read(uri);
        // WHEN
        var refusal = assertThrows(ProtocolError.class, () -> sut.answer(call));
        // THEN
        assertEquals(ErrorCode.INVALID_PARAMS, refusal.code());
        assertEquals(Json.createObjectBuilder().add("uri", uri).build(), refusal.data());
    }

    @Test
    void givenNoAddress_whenRead_thenRefuses() {
        // GIVEN
        var call = Calls.with("{}");
        // WHEN
        var refusal = assertThrows(ProtocolError.class, () -> sut.answer(call));
        // THEN
        assertEquals("uri must be a string", refusal.getMessage());
    }

    @Test
    void givenResources_whenListed_thenInTheOrderOfTheirAddresses() {
        // GIVEN
        var list = new ListResources(catalog(), List.<ResourceList>of());
        // WHEN
        var reply = (Reply.Done) list.answer(Calls.with("{}"));
        // THEN
        assertEquals(
                "{\"resources\":[{\"uri\":\"test://a\",\"name\":\"fixed\",\"title\":\"Fixed\",\"description\":\"A text.\",\"mimeType\":\"text/plain\"},"
                        + "{\"uri\":\"test://b\",\"name\":\"fixed\",\"title\":\"Fixed\",\"description\":\"A text.\",\"mimeType\":\"text/plain\"}]}",
                reply.result().toString());
    }

    @Test
    void givenATemplate_whenListed_thenItsPattern() {
        // GIVEN
        var list = new ListResourceTemplates(catalog());
        // WHEN
        var reply = (Reply.Done) list.answer(Calls.with("{}"));
        // THEN
        assertEquals(
                "{\"resourceTemplates\":[{\"uriTemplate\":\"test://rows/{id}\",\"name\":\"rows\",\"title\":\"Rows\",\"description\":\"A row.\"}]}",
                reply.result().toString());
    }

    @Test
    void givenTwoOfOneAddress_whenStarted_thenRefuses() {
        // GIVEN
        var twice = List.<Resource>of(new Fixed("test://a"), new Fixed("test://a"));
        // WHEN
        var refusal =
                assertThrows(
                        IllegalStateException.class, () -> new ResourceCatalog(twice, List.of()));
        // THEN
        assertEquals("Two resources have the address test://a", refusal.getMessage());
    }
}
