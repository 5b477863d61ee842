package org.dbmcp.json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;

/**
 * Makes JSON values. As {@link jakarta.json.Json}, with the one difference that the provider is
 * looked up once: that class searches the class path for it at every call, which on an application
 * server costs more than a whole statement.
 */
public final class Json {
    /** Of all JSON; safe for many threads. */
    public static final JsonProvider PROVIDER = JsonProvider.provider();

    private Json() {}

    /** An object to be filled. */
    public static JsonObjectBuilder createObjectBuilder() {
        return PROVIDER.createObjectBuilder();
    }

    /** An object that begins as a copy. */
    public static JsonObjectBuilder createObjectBuilder(JsonObject object) {
        return PROVIDER.createObjectBuilder(object);
    }

    /** An array to be filled. */
    public static JsonArrayBuilder createArrayBuilder() {
        return PROVIDER.createArrayBuilder();
    }

    /** An array that begins with these values. */
    public static JsonArrayBuilder createArrayBuilder(Collection<?> values) {
        return PROVIDER.createArrayBuilder(values);
    }

    /** A string. */
    public static JsonString createValue(String value) {
        return PROVIDER.createValue(value);
    }

    /** A number. */
    public static JsonNumber createValue(int value) {
        return PROVIDER.createValue(value);
    }

    /** A number. */
    public static JsonNumber createValue(long value) {
        return PROVIDER.createValue(value);
    }

    /** A number; not NaN and not infinite. */
    public static JsonNumber createValue(double value) {
        return PROVIDER.createValue(value);
    }

    /** A number. */
    public static JsonNumber createValue(BigInteger value) {
        return PROVIDER.createValue(value);
    }

    /** A number. */
    public static JsonNumber createValue(BigDecimal value) {
        return PROVIDER.createValue(value);
    }
}
