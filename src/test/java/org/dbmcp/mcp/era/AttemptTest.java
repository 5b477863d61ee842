package org.dbmcp.mcp.era;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.jsonrpc.ErrorCode;
import org.dbmcp.jsonrpc.ProtocolError;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.Calls;
import org.dbmcp.mcp.Method;
import org.dbmcp.mcp.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttemptTest {
    private static final Call CALL = Calls.with("{}");

    /** A method that fails, checked or not. */
    private record Failing(Throwable with) implements Method {
        @Override
        public String name() {
            return "fail";
        }

        @Override
        public Reply answer(Call call) {
            return Failing.<RuntimeException, Reply>thrown(with);
        }

        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        private static <T extends Throwable, R> R thrown(Throwable with) throws T {
            throw (T) with;
        }
    }

    private static ProtocolError refusal(Throwable with) {
        return assertThrows(ProtocolError.class, () -> Attempt.at(new Failing(with), CALL));
    }

    @ParameterizedTest
    @CsvSource({
        "SQL_INVALID, -32602, Cannot",
        "DATABASE_UNREACHABLE, -32603, Cannot",
        "INTERNAL, -32603, Internal error in call call-1"
    })
    void givenAFailure_whenTried_thenToldUnlessItIsABug(
            FailureKind kind, int code, String message) {
        // GIVEN
        Failure failure = new Failure(kind, "Cannot");

        // WHEN
        ProtocolError sut = refusal(failure);

        // THEN
        assertEquals(code, sut.code());
        assertEquals(message, sut.getMessage());
    }

    @Test
    void givenAnError_whenTried_thenOnlyThatCallEnds() {
        // GIVEN
        Error error = new LinkageError("secret");

        // WHEN
        ProtocolError sut = refusal(error);

        // THEN
        assertEquals(ErrorCode.INTERNAL_ERROR, sut.code());
        assertEquals("Internal error in call call-1", sut.getMessage());
    }

    @Test
    void givenABadMessage_whenTried_thenToldAsItIs() {
        // GIVEN
        ProtocolError error = new ProtocolError(ErrorCode.INVALID_PARAMS, "No");

        // WHEN
        ProtocolError sut = refusal(error);

        // THEN
        assertSame(error, sut);
    }
}
