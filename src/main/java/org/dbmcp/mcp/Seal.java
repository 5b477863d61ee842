package org.dbmcp.mcp;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dbmcp.Part;
import org.dbmcp.config.SigningKey;
import org.dbmcp.json.Json;
import org.dbmcp.json.MalformedJson;
import org.dbmcp.json.StrictJson;

/**
 * Signs what a client carries for us from call to call (HMAC-SHA256), so that any replica can trust
 * it again. It is readable to the client: nothing secret goes in.
 */
@Part
public class Seal {
    private static final String EXPIRY = "exp";
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec key;
    private final Clock clock;

    @Inject
    public Seal(SigningKey key) {
        this(key, Clock.systemUTC());
    }

    /** Signs by a clock of the caller's choice. */
    public Seal(SigningKey key, Clock clock) {
        this.key = new SecretKeySpec(key.key().reveal().getBytes(UTF_8), "HmacSHA256");
        this.clock = clock;
    }

    /**
     * The payload, signed.
     *
     * @param purpose what it is for: a token made for one purpose is worth nothing for another;
     *     also the token's visible beginning
     */
    public String seal(String purpose, JsonObject payload, Duration life) {
        JsonObject dated =
                Json.createObjectBuilder(payload)
                        .add(EXPIRY, clock.instant().plus(life).getEpochSecond())
                        .build();
        String body = purpose + "." + ENCODER.encodeToString(dated.toString().getBytes(UTF_8));
        return body + "." + ENCODER.encodeToString(signature(body));
    }

    /** Whether this looks like a token for this purpose, be it genuine or not. */
    public static boolean isFor(String purpose, String token) {
        return token.startsWith(purpose + ".");
    }

    /** What was signed; empty if the token is not ours, not whole, or expired. */
    public Optional<JsonObject> open(String purpose, String token) {
        int dot = token.lastIndexOf('.');
        if (!isFor(purpose, token) || dot <= purpose.length()) {
            return Optional.empty();
        }
        String body = token.substring(0, dot);
        // The texts are compared, not the bytes: base64 has several spellings of one value.
        byte[] expected = ENCODER.encode(signature(body));
        if (!MessageDigest.isEqual(expected, token.substring(dot + 1).getBytes(UTF_8))) {
            return Optional.empty();
        }
        return payload(body.substring(purpose.length() + 1)).filter(this::isFresh);
    }

    private Optional<JsonObject> payload(String encoded) {
        try {
            return StrictJson.read(Base64.getUrlDecoder().decode(encoded)) instanceof JsonObject it
                    ? Optional.of(it)
                    : Optional.empty();
        } catch (IllegalArgumentException | MalformedJson e) {
            return Optional.empty();
        }
    }

    private boolean isFresh(JsonObject payload) {
        return payload.get(EXPIRY) instanceof JsonNumber expiry
                && clock.instant().getEpochSecond() < expiry.longValue();
    }

    private byte[] signature(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256", e);
        }
    }
}
