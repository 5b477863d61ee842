package org.dbmcp.it.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** An authority of our own and the certificates that it signed; the JDK's keytool makes them. */
public final class TestAuthority {
    private static final String PASSWORD = "changeit";

    private final Path folder;

    private TestAuthority(Path folder) {
        this.folder = folder;
    }

    /** Makes everything anew: certificates expire, so none is kept for another day. */
    public static TestAuthority made() {
        try {
            Path parent = Files.createDirectories(Distribution.DIST);
            TestAuthority authority =
                    new TestAuthority(Files.createTempDirectory(parent, "authority"));
            authority.make();
            return authority;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The authority's own certificate, as a PEM file. */
    public Path root() {
        return folder.resolve("ca.crt");
    }

    /** The authority as a PKCS12 store, as a JVM takes it. */
    public Path store() {
        return folder.resolve("ca.p12");
    }

    /** The password of {@link #store}. */
    public String storePassword() {
        return PASSWORD;
    }

    /** A certificate for a client, signed by this authority. */
    public Identity client() {
        return identity("client");
    }

    /** One for a client, signed by an authority that no server trusts. */
    public Identity strangersClient() {
        return identity("strangers-client");
    }

    private Identity identity(String alias) {
        return new Identity(folder.resolve(alias + ".crt"), folder.resolve(alias + ".key"));
    }

    /**
     * What a client shows.
     *
     * @param certificate a PEM file
     * @param key a PEM file
     */
    public record Identity(Path certificate, Path key) {}

    /**
     * PostgreSQL's file of who may log in: who is called certified_something shows a certificate.
     */
    Path logins() {
        return folder.resolve("pg_hba.conf");
    }

    Path certificate(Certificate of) {
        return folder.resolve(of + ".crt");
    }

    Path key(Certificate of) {
        return folder.resolve(of + ".key");
    }

    private void make() throws IOException, GeneralSecurityException {
        keytool("ca", List.of("-dname", "CN=Test CA", "-ext", "bc:c"));
        keytool("stranger", List.of("-dname", "CN=Stranger", "-ext", "bc:c"));
        for (Certificate each : Certificate.values()) {
            List<String> options = new ArrayList<>(List.of("-dname", "CN=server"));
            options.addAll(List.of("-signer", each.signer(), "-ext", "san=" + each.names()));
            options.addAll(each.validity());
            keytool(each.name(), options);
        }
        keytool("client", List.of("-dname", "CN=client", "-signer", "ca"));
        keytool("strangers-client", List.of("-dname", "CN=client", "-signer", "stranger"));
        KeyStore made = KeyStore.getInstance(keys().toFile(), PASSWORD.toCharArray());
        write(root(), "CERTIFICATE", made.getCertificate("ca").getEncoded());
        for (Certificate each : Certificate.values()) {
            writePair(made, each.name(), new Identity(certificate(each), key(each)));
        }
        writePair(made, "client", client());
        writePair(made, "strangers-client", strangersClient());
        writeStore(made);
        Files.writeString(
                logins(),
                """
                hostssl all /^certified_ all scram-sha-256 clientcert=verify-ca
                host all all all scram-sha-256
                """);
    }

    private static void writePair(KeyStore made, String alias, Identity files)
            throws GeneralSecurityException {
        write(files.key(), "PRIVATE KEY", made.getKey(alias, PASSWORD.toCharArray()).getEncoded());
        write(files.certificate(), "CERTIFICATE", made.getCertificate(alias).getEncoded());
    }

    private void keytool(String alias, List<String> options) throws IOException {
        Path program = Path.of(System.getProperty("java.home"), "bin", "keytool");
        List<String> command = new ArrayList<>(List.of(program.toString(), "-genkeypair"));
        command.addAll(List.of("-alias", alias, "-keyalg", "EC", "-groupname", "secp256r1"));
        command.addAll(List.of("-storetype", "PKCS12", "-keystore", keys().toString()));
        command.addAll(List.of("-storepass", PASSWORD));
        command.addAll(options);
        Command.run(folder, null, command);
    }

    private void writeStore(KeyStore made) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("ca", made.getCertificate("ca"));
        try (var output = Files.newOutputStream(store())) {
            trusted.store(output, PASSWORD.toCharArray());
        }
    }

    private Path keys() {
        return folder.resolve("keys.p12");
    }

    /** PostgreSQL refuses a key that others may read. */
    private static void write(Path file, String what, byte[] content) {
        byte[] lineEnd = "\n".getBytes(StandardCharsets.US_ASCII);
        String text = Base64.getMimeEncoder(64, lineEnd).encodeToString(content);
        String pem = "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, text, what);
        try {
            Files.writeString(file, pem);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
