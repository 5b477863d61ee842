package org.dbmcp.it.tools;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.SharedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** A golden case for each type of a product, from the table of types to the answer and back. */
@ExtendWith(SharedServer.class)
abstract class TypesContract {
    final Assistant sut;

    TypesContract(LibertyServer server) {
        this.sut = new Assistant(server);
    }

    abstract List<TypeCase> cases();

    /** Opens a connection to a database that has the types that the cases name. */
    abstract String connect() throws SQLException;

    @AfterEach
    void leave() {
        sut.close();
    }

    /** All in one table, for a statement for each would take minutes. */
    @TestFactory
    Stream<DynamicTest> givenAValue_whenReadAndBoundAgain_thenNothingIsLost() throws SQLException {
        // GIVEN
        List<TypeCase> cases = cases();
        TypeTable table = new TypeTable(sut, connect(), cases);
        // WHEN
        TypeTable.Answer answer = table.read();
        List<Boolean> found = table.find(answer.row(0));
        // THEN
        return IntStream.range(0, cases.size())
                .mapToObj(
                        i ->
                                DynamicTest.dynamicTest(
                                        cases.get(i).shown(),
                                        () ->
                                                assertAll(
                                                        () -> assertShown(cases.get(i), answer, i),
                                                        () ->
                                                                assertTrue(
                                                                        found.get(i),
                                                                        "found again"))));
    }

    private static void assertShown(TypeCase wanted, TypeTable.Answer answer, int index) {
        JsonValue value = answer.row(0).get(index);
        String label = answer.column(index).getString("name");
        assertEquals(wanted.json(), shown(value));
        assertEquals(wanted.encoding(), answer.column(index).getString("encoding"));
        assertTrue(isOf(wanted.encoding(), value), "as the encoding says");
        assertEquals(value, answer.text().getJsonObject(0).get(label), "the text agrees");
        if (wanted.isNullable()) {
            assertEquals(JsonValue.NULL, answer.row(1).get(index));
            assertEquals(JsonValue.NULL, answer.text().getJsonObject(1).get(label));
        }
    }

    /** How an exponent is written does not matter. */
    private static String shown(JsonValue value) {
        return value instanceof JsonNumber number && number.bigDecimalValue().scale() < 0
                ? "1E+" + -number.bigDecimalValue().stripTrailingZeros().scale()
                : value.toString();
    }

    /** A value's JSON type follows from its column; what was cut is an object. */
    private static boolean isOf(String encoding, JsonValue value) {
        boolean cut =
                value.getValueType() == ValueType.OBJECT
                        && value.asJsonObject().keySet().stream().allMatch(k -> k.startsWith("$"));
        return cut
                || switch (encoding) {
                    case "number" ->
                            value.getValueType() == ValueType.NUMBER
                                    || value.toString().matches("\"(NaN|-?Infinity)\"");
                    case "string", "text" -> value.getValueType() == ValueType.STRING;
                    case "boolean" -> value.toString().matches("true|false");
                    case "array" -> value.getValueType() == ValueType.ARRAY;
                    case "object" -> value.getValueType() == ValueType.OBJECT;
                    default -> encoding.equals("json");
                };
    }
}
