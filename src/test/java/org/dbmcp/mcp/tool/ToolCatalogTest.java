package org.dbmcp.mcp.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dbmcp.access.Effect;
import org.dbmcp.config.ToolSettings;
import org.dbmcp.failure.Failure;
import org.dbmcp.mcp.Call;
import org.junit.jupiter.api.Test;

class ToolCatalogTest {
    private static Tool<?> tool(String name, Effect effect) {
        return new FixedTool(name, effect, (arguments, call) -> null);
    }

    private static ToolCatalog catalog(Tool<?>... tools) {
        return new ToolCatalog(List.of(tools));
    }

    @Test
    void givenReadersOnly_whenListed_thenNoWriter() {
        // GIVEN
        List<Tool<?>> both = List.of(tool("w", Effect.WRITES), tool("r", Effect.READS));
        // WHEN
        var sut = new ToolCatalog(both, new ToolSettings(Set.of(), true));
        // THEN
        assertEquals(
                List.of("r"), sut.json().stream().map(tool -> tool.getString("name")).toList());
        assertEquals(Optional.empty(), sut.named("w"));
    }

    @Test
    void givenToolsets_whenListed_thenOnlyThose() {
        // GIVEN
        List<Tool<?>> tools = List.of(tool("a", Effect.READS));
        // WHEN
        var sut = new ToolCatalog(tools, new ToolSettings(Set.of("tool"), false));
        var failure =
                assertThrows(
                        Failure.class,
                        () -> new ToolCatalog(tools, new ToolSettings(Set.of("toys"), false)));
        // THEN
        assertEquals(1, sut.json().size());
        assertEquals(
                "Setting 'dbmcp.toolsets' names toys, and there are [tool]", failure.getMessage());
    }

    @Test
    void givenTools_whenListed_thenInTheOrderOfTheirNames() {
        // GIVEN
        var sut = catalog(tool("b", Effect.READS), tool("a", Effect.READS));
        // WHEN
        var names = sut.json().stream().map(tool -> tool.getString("name")).toList();
        // THEN
        assertEquals(List.of("a", "b"), names);
    }

    @Test
    void givenATool_whenListed_thenEverythingOfIt() {
        // GIVEN
        var sut = catalog(tool("a", Effect.WRITES));
        // WHEN
        var json = sut.json().getFirst();
        // THEN
        assertEquals(
                "{\"name\":\"a\",\"title\":\"Title\",\"description\":\"Does it.\",\"inputSchema\":{\"type\":\"object\",\"properties\":"
                        + "{\"connection\":{\"type\":\"string\",\"x-mcp-header\":\"Connection\"}},\"required\":[\"connection\"],"
                        + "\"additionalProperties\":false},\"annotations\":{\"title\":\"Title\",\"readOnlyHint\":false,"
                        + "\"destructiveHint\":false,\"idempotentHint\":true,\"openWorldHint\":false}}",
                json.toString());
    }

    @Test
    void givenAReader_whenListed_thenItsHintSaysSo() {
        // GIVEN
        var sut = catalog(tool("a", Effect.READS));
        // WHEN
        var hints = sut.json().getFirst().getJsonObject("annotations");
        // THEN
        assertEquals(true, hints.getBoolean("readOnlyHint"));
    }

    @Test
    void givenADestroyer_whenListed_thenItsHintSaysSo() {
        // GIVEN
        var sut = catalog(tool("a", Effect.DESTROYS));
        // WHEN
        var hints = sut.json().getFirst().getJsonObject("annotations");
        // THEN
        assertEquals(true, hints.getBoolean("destructiveHint"));
    }

    @Test
    void givenAMirroredArgument_whenAsked_thenItsPathInAnyCase() {
        // GIVEN
        var sut = catalog(tool("a", Effect.READS));
        // WHEN
        var mirrored = sut.mirroredArguments("a");
        // THEN
        assertEquals(Map.of("Connection", List.of("connection")), mirrored);
        assertEquals(List.of("connection"), mirrored.get("CONNECTION"));
    }

    @Test
    void givenAnUnknownTool_whenAsked_thenNothing() {
        // GIVEN
        var sut = catalog();
        // WHEN
        var mirrored = sut.mirroredArguments("a");
        // THEN
        assertEquals(Map.of(), mirrored);
        assertEquals(Optional.empty(), sut.named("a"));
    }

    @Test
    void givenTwoOfOneName_whenStarted_thenRefuses() {
        // GIVEN
        var tool = tool("a", Effect.READS);
        // WHEN
        var refusal = assertThrows(IllegalStateException.class, () -> catalog(tool, tool));
        // THEN
        assertEquals("Two tools are named a", refusal.getMessage());
    }

    @Test
    void givenANameWithASpace_whenStarted_thenRefuses() {
        // GIVEN
        var tool = tool("a b", Effect.READS);
        // WHEN
        var refusal = assertThrows(IllegalStateException.class, () -> catalog(tool));
        // THEN
        assertEquals("Not a tool's name: a b", refusal.getMessage());
    }

    @Test
    void givenAToolThatIsNotOffered_whenAsked_thenItIsAsIfItWereNotThere() {
        // GIVEN
        var withheld =
                new Tool<FixedTool.Arguments>() {
                    @Override
                    public ToolSpec<FixedTool.Arguments> spec() {
                        return new FixedTool("a", Effect.READS, (given, call) -> null).spec();
                    }

                    @Override
                    public boolean isOffered() {
                        return false;
                    }

                    @Override
                    public ToolResult call(FixedTool.Arguments arguments, Call call) {
                        throw new AssertionError("called");
                    }
                };
        // WHEN
        var sut = new ToolCatalog(List.of(withheld));
        // THEN
        assertEquals(List.of(), sut.json());
        assertEquals(Optional.empty(), sut.named("a"));
        assertEquals(Map.of(), sut.mirroredArguments("a"));
    }
}
