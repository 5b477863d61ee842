package org.dbmcp.config;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By what this server proves to a database who it is: two files of the operator.
 *
 * @param certificate a PEM file: the certificate, then those of the authorities in between
 * @param key a PEM file with its private key: PKCS #8, not encrypted
 */
public record ClientCertificate(Path certificate, Path key) {
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]+)-----END PRIVATE KEY-----");

    private static final Map<String, String> SIGNATURES =
            Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA", "EdDSA", "EdDSA");

    /**
     * Reads both, as they are now.
     *
     * @throws IOException when a file cannot be read
     * @throws GeneralSecurityException when one holds something else, or the two do not belong
     *     together
     */
    public KeyStore.PrivateKeyEntry read() throws IOException, GeneralSecurityException {
        Certificate[] chain = chain();
        if (chain.length == 0) {
            throw new GeneralSecurityException("no certificate");
        }
        PublicKey known = chain[0].getPublicKey();
        PrivateKey secret =
                KeyFactory.getInstance(known.getAlgorithm())
                        .generatePrivate(new PKCS8EncodedKeySpec(keyBytes()));
        if (!isPair(secret, known)) {
            throw new GeneralSecurityException("another certificate's key");
        }
        return new KeyStore.PrivateKeyEntry(secret, chain);
    }

    private Certificate[] chain() throws IOException, GeneralSecurityException {
        try (InputStream content = Files.newInputStream(certificate)) {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(content)
                    .toArray(Certificate[]::new);
        }
    }

    private byte[] keyBytes() throws IOException, GeneralSecurityException {
        Matcher pem = KEY.matcher(Files.readString(key, US_ASCII));
        if (!pem.find()) {
            throw new GeneralSecurityException("no private key");
        }
        try {
            return Base64.getMimeDecoder().decode(pem.group(1));
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("no private key", e);
        }
    }

    private static boolean isPair(PrivateKey secret, PublicKey known)
            throws GeneralSecurityException {
        Signature signature =
                Signature.getInstance(SIGNATURES.getOrDefault(known.getAlgorithm(), "unknown"));
        byte[] message = "any".getBytes(US_ASCII);
        signature.initSign(secret);
        signature.update(message);
        byte[] signed = signature.sign();
        signature.initVerify(known);
        signature.update(message);
        return signature.verify(signed);
    }
}
