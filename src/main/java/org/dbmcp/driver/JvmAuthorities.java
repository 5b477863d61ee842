package org.dbmcp.driver;

import static org.dbmcp.failure.FailureKind.MISCONFIGURED;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.dbmcp.failure.Failure;

/**
 * The authorities that this JVM trusts, as text that the driver takes for the operator's own.
 *
 * <p>Without any, the driver goes on with whatever certificate there is, also one for another host,
 * and sends the login: it lets the server prove itself by knowing the password's hash.
 */
public final class JvmAuthorities {
    private static final Base64.Encoder BASE64 =
            Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    private JvmAuthorities() {}

    /** All of them, in PEM. */
    public static String pem() {
        StringBuilder text = new StringBuilder();
        try {
            TrustManagerFactory factory =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            for (TrustManager each : factory.getTrustManagers()) {
                if (each instanceof X509TrustManager known) {
                    append(known.getAcceptedIssuers(), text);
                }
            }
        } catch (GeneralSecurityException e) {
            throw new Failure(MISCONFIGURED, "The JVM's authorities cannot be read", e);
        }
        return text.toString();
    }

    private static void append(X509Certificate[] authorities, StringBuilder text)
            throws GeneralSecurityException {
        for (X509Certificate each : authorities) {
            text.append("-----BEGIN CERTIFICATE-----\n");
            text.append(BASE64.encodeToString(each.getEncoded()));
            text.append("\n-----END CERTIFICATE-----\n");
        }
    }
}
