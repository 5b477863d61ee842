package org.dbmcp.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CapabilitiesTest {
    private record Fixed(String key, boolean offered) implements Capability {}

    @Test
    void givenSomeAreNotOffered_whenAsked_thenOnlyTheOthersInOrder() {
        // GIVEN
        List<Capability> found =
                List.of(
                        new Fixed("tools", true),
                        new Fixed("completions", false),
                        new Fixed("prompts", true));
        var sut = new Capabilities(found);
        // WHEN
        var json = sut.json();
        // THEN
        assertEquals("{\"prompts\":{},\"tools\":{}}", json.toString());
    }
}
