package org.dbmcp.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Map;

/** JSON over several lines, as far down as wanted. */
final class PrettyText {
    private final StringBuilder text = new StringBuilder();
    private final int levels;

    PrettyText(int levels) {
        this.levels = levels;
    }

    /** Writes a value that stands on a line of this indentation. */
    PrettyText add(JsonValue value, String line) {
        String inner = line + "  ";
        boolean spread = line.length() / 2 < levels && !(value instanceof WrittenArray);
        if (spread && value instanceof JsonObject object && !object.isEmpty()) {
            addObject(object, line, inner);
        } else if (spread && value instanceof JsonArray array && !array.isEmpty()) {
            addArray(array, line, inner);
        } else {
            text.append(JsonText.buffer(value));
        }
        return this;
    }

    private void addObject(JsonObject object, String line, String inner) {
        String before = "{";
        for (Map.Entry<String, JsonValue> each : object.entrySet()) {
            text.append(before).append(inner);
            text.append(Json.createValue(each.getKey())).append(": ");
            add(each.getValue(), inner);
            before = ",";
        }
        text.append(line).append('}');
    }

    private void addArray(JsonArray array, String line, String inner) {
        String before = "[";
        for (JsonValue each : array) {
            text.append(before).append(inner);
            add(each, inner);
            before = ",";
        }
        text.append(line).append(']');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
