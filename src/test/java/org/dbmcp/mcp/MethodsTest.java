package org.dbmcp.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MethodsTest {
    private record Fixed(String name, boolean offered) implements Method {
        @Override
        public Reply answer(Call call) {
            return new Reply.Done(JsonValue.EMPTY_JSON_OBJECT, null);
        }
    }

    private static Methods methods(Method... methods) {
        return new Methods(List.of(methods));
    }

    @Nested
    class Named {
        @Test
        void givenAMethod_whenNamed_thenFound() {
            // GIVEN
            var method = new Fixed("a/b", true);
            var sut = methods(method);
            // WHEN
            var found = sut.named("a/b");
            // THEN
            assertEquals(Optional.of(method), found);
        }

        @Test
        void givenAnotherCase_whenNamed_thenNotFound() {
            // GIVEN
            var sut = methods(new Fixed("a/b", true));
            // WHEN
            var found = sut.named("A/B");
            // THEN
            assertEquals(Optional.empty(), found);
        }

        @Test
        void givenAMethodThatIsNotOffered_whenNamed_thenNotFound() {
            // GIVEN
            var sut = methods(new Fixed("a/b", false));
            // WHEN
            var found = sut.named("a/b");
            // THEN
            assertEquals(Optional.empty(), found);
        }
    }

    @Test
    void givenTwoOfOneName_whenStarted_thenRefuses() {
        // GIVEN
        var method = new Fixed("a/b", true);
        // WHEN
        var refusal = assertThrows(IllegalStateException.class, () -> methods(method, method));
        // THEN
        assertEquals("Two methods are named a/b", refusal.getMessage());
    }
}
