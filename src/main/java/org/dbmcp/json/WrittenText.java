package org.dbmcp.json;

import jakarta.json.JsonString;
import java.util.List;
import java.util.stream.Collectors;

/** A text that is UTF-8 already. It goes into a message as a string, with no copy in between. */
public final class WrittenText implements JsonString {
    private final List<JsonBuffer> parts;

    /** {@code parts} follow each other, and are not written to any more. */
    public WrittenText(List<JsonBuffer> parts) {
        this.parts = List.copyOf(parts);
    }

    List<JsonBuffer> parts() {
        return parts;
    }

    @Override
    public String getString() {
        return parts.stream().map(JsonBuffer::toString).collect(Collectors.joining());
    }

    @Override
    public CharSequence getChars() {
        return getString();
    }

    @Override
    public ValueType getValueType() {
        return ValueType.STRING;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonString text && text.getString().equals(getString());
    }

    @Override
    public int hashCode() {
        return getString().hashCode();
    }

    @Override
    public String toString() {
        return new JsonBuffer().string(getString()).toString();
    }
}
