package org.latchkey.server;

import static org.latchkey.server.ConfiguredValue.number;
import static org.latchkey.server.ConfiguredValue.secret;
import static org.latchkey.server.ConfiguredValue.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** By which host mails are sent, read like the rest of the {@link Configuration}. Without a host there is no mail. */
@ApplicationScoped
public class MailConfiguration {

    /** How the way to the mail host is protected. A host that does not offer what is asked for gets no mail. */
    public enum Protection {

        NONE(25), STARTTLS(587), TLS(465);

        private final int port;

        Protection(int port) {
            this.port = port;
        }
    }

    private static final int LARGEST_PORT = 65_535;
    private static final String ADDRESS = "[^@\\s<>\",;]+@[^@\\s<>\",;]+";

    public Optional<String> host() {
        return text("latchkey.mail.host");
    }

    public int port() {
        long port = number("latchkey.mail.port", protection().port);
        if (port < 1 || port > LARGEST_PORT) {
            throw new StartRefusedException("latchkey.mail.port must be a port, 1 to " + LARGEST_PORT + ", not \"" + port + "\".");
        }
        return (int) port;
    }

    public Protection protection() {
        return switch (text("latchkey.mail.tls").orElse("starttls")) {
            case "none" -> Protection.NONE;
            case "starttls" -> Protection.STARTTLS;
            case "tls" -> Protection.TLS;
            default -> throw new StartRefusedException("latchkey.mail.tls must be starttls, tls or none.");
        };
    }

    /** Without one nobody signs in at the mail host. */
    public Optional<String> user() {
        return text("latchkey.mail.user");
    }

    public Optional<String> password() {
        return secret("latchkey.mail.password");
    }

    /** Where mails come from; there where there is a host. */
    public Optional<String> from() {
        return text("latchkey.mail.from", address -> address.matches(ADDRESS), "be a mail address such as latchkey@example.org");
    }

    /** @throws StartRefusedException naming the key that is written wrongly or missing */
    void check() {
        port();
        if (from().isEmpty() && host().isPresent()) {
            throw new StartRefusedException("Set latchkey.mail.from to the address that mails come from: latchkey.mail.host is set.");
        }
        if (user().isPresent() != password().isPresent()) {
            throw new StartRefusedException("Set both latchkey.mail.user and latchkey.mail.password, or neither.");
        }
    }
}
