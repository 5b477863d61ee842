package org.dbmcp.it.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A product that shows a certificate; which one, or none, is asked at each start. */
final class TlsDistribution implements Distribution {
    private final Distribution plain;
    private final TestAuthority authority;
    private Optional<Certificate> shown = Optional.empty();

    TlsDistribution(Distribution plain, TestAuthority authority) {
        this.plain = plain;
        this.authority = authority;
    }

    Optional<Certificate> shown() {
        return shown;
    }

    /** From the next start on; empty is a server that cannot encrypt. */
    void show(Optional<Certificate> certificate) {
        shown = certificate;
    }

    @Override
    public Engine engine() {
        return plain.engine();
    }

    @Override
    public String name() {
        return plain.name() + "-tls";
    }

    @Override
    public void prepare() throws IOException {
        plain.prepare();
    }

    @Override
    public void initialise(Path data) throws IOException {
        plain.initialise(data);
    }

    @Override
    public List<String> command(Path data, int port) {
        List<String> command = new ArrayList<>(plain.command(data, port));
        command.addAll(shown.map(this::encrypting).orElseGet(this::plainText));
        return command;
    }

    private List<String> encrypting(Certificate certificate) {
        String file = authority.certificate(certificate).toString();
        String key = authority.key(certificate).toString();
        return switch (engine()) {
            case POSTGRESQL ->
                    List.of(
                            "-c",
                            "ssl=on",
                            "-c",
                            "ssl_cert_file=" + file,
                            "-c",
                            "ssl_key_file=" + key,
                            "-c",
                            "ssl_ca_file=" + authority.root(),
                            "-c",
                            "hba_file=" + authority.logins());
            case MYSQL, MARIADB ->
                    List.of(
                            "--ssl",
                            "--ssl-cert=" + file,
                            "--ssl-key=" + key,
                            "--ssl-ca=" + authority.root());
        };
    }

    private List<String> plainText() {
        return engine() == Engine.POSTGRESQL ? List.of("-c", "ssl=off") : List.of("--skip-ssl");
    }
}
