package org.dbmcp.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.AbstractList;
import java.util.List;

/**
 * An array that is written already. It goes into a message as the bytes that it is, and becomes
 * values only when somebody looks into it.
 */
public final class WrittenArray extends AbstractList<JsonValue> implements JsonArray {
    private final JsonBuffer written;
    private JsonArray read;

    /** {@code written} is a JSON array, and is not written to any more. */
    public WrittenArray(JsonBuffer written) {
        this.written = written;
    }

    JsonBuffer written() {
        return written;
    }

    private JsonArray values() {
        if (read == null) {
            read = StrictJson.read(written.toByteArray()).asJsonArray();
        }
        return read;
    }

    @Override
    public JsonValue get(int index) {
        return values().get(index);
    }

    @Override
    public int size() {
        return values().size();
    }

    @Override
    public JsonObject getJsonObject(int index) {
        return values().getJsonObject(index);
    }

    @Override
    public JsonArray getJsonArray(int index) {
        return values().getJsonArray(index);
    }

    @Override
    public JsonNumber getJsonNumber(int index) {
        return values().getJsonNumber(index);
    }

    @Override
    public JsonString getJsonString(int index) {
        return values().getJsonString(index);
    }

    @Override
    public <T extends JsonValue> List<T> getValuesAs(Class<T> type) {
        return values().getValuesAs(type);
    }

    @Override
    public String getString(int index) {
        return values().getString(index);
    }

    @Override
    public String getString(int index, String otherwise) {
        return values().getString(index, otherwise);
    }

    @Override
    public int getInt(int index) {
        return values().getInt(index);
    }

    @Override
    public int getInt(int index, int otherwise) {
        return values().getInt(index, otherwise);
    }

    @Override
    public boolean getBoolean(int index) {
        return values().getBoolean(index);
    }

    @Override
    public boolean getBoolean(int index, boolean otherwise) {
        return values().getBoolean(index, otherwise);
    }

    @Override
    public boolean isNull(int index) {
        return values().isNull(index);
    }

    @Override
    public ValueType getValueType() {
        return ValueType.ARRAY;
    }

    @Override
    public String toString() {
        return written.toString();
    }
}
