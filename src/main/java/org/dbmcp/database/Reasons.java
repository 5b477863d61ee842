package org.dbmcp.database;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.dbmcp.driver.DestinationDenied;

/**
 * Why no session came to be, as the network and TLS have it: drivers hide that in the causes, or
 * say it each in other words.
 */
final class Reasons {
    /** From the finest to the coarsest: the first one that any of the causes is decides. */
    private static final List<Reason> ALL =
            List.of(
                    new Reason(
                            "an operator can allow it, unless it is link-local, multicast or a"
                                    + " cloud's metadata: dbmcp.connections.allow-destinations",
                            DestinationDenied.class::isInstance),
                    new Reason("the host name is unknown", UnknownHostException.class::isInstance),
                    new Reason("no answer in time", SocketTimeoutException.class::isInstance),
                    new Reason(
                            "nothing accepts connections there",
                            is(ConnectException.class, NoRouteToHostException.class)),
                    new Reason(
                            "TLS: the server does not offer it",
                            says("not support SSL|not provided by server|ssl not enabled")),
                    new Reason(
                            "TLS: the server's certificate is for another host",
                            says("hostname.* verif|identity verification")),
                    new Reason(
                            "TLS: the server's certificate is expired",
                            CertificateExpiredException.class::isInstance),
                    new Reason(
                            "TLS: the server's certificate is not valid yet",
                            CertificateNotYetValidException.class::isInstance),
                    new Reason(
                            "TLS: the server's certificate is of an authority that is not trusted",
                            is(CertPathBuilderException.class, CertPathValidatorException.class)),
                    new Reason("TLS: the handshake failed", SSLException.class::isInstance));

    private Reasons() {}

    /** The reason in brackets, to stand behind what the driver says; empty when there is none. */
    static String of(Throwable thrown) {
        Optional<Reason> found =
                ALL.stream().filter(each -> causes(thrown).anyMatch(each.test())).findFirst();
        return found.map(reason -> " (" + reason.words() + ")").orElse("");
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, each -> each != null, Throwable::getCause);
    }

    private static Predicate<Throwable> is(Class<?> one, Class<?> other) {
        return thrown -> one.isInstance(thrown) || other.isInstance(thrown);
    }

    private static Predicate<Throwable> says(String words) {
        Pattern pattern = Pattern.compile(words);
        return thrown -> thrown.getMessage() != null && pattern.matcher(thrown.getMessage()).find();
    }

    private record Reason(String words, Predicate<Throwable> test) {}
}
