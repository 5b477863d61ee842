package org.dbmcp.mcp.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.dbmcp.access.Effect;
import org.dbmcp.mcp.Calls;
import org.dbmcp.mcp.Pages;
import org.dbmcp.mcp.Reply;
import org.junit.jupiter.api.Test;

class ListToolsTest {
    @Test
    void givenATool_whenListed_thenItStandsUnderTools() {
        // GIVEN
        var catalog =
                new ToolCatalog(
                        List.<Tool<?>>of(
                                new FixedTool("a", Effect.READS, (arguments, call) -> null)));
        var sut = new ListTools(catalog);
        // WHEN
        var reply = (Reply.Done) sut.answer(Calls.with("{}"));
        // THEN
        assertEquals(catalog.json(), reply.result().getJsonArray("tools"));
        assertEquals(Pages.HINT, reply.cache());
    }
}
