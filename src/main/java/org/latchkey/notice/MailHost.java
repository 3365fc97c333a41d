package org.latchkey.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Properties;
import org.latchkey.server.MailConfiguration;
import org.latchkey.server.MailConfiguration.Protection;

/** The host that takes mails, where one is configured. The server's own mail sessions differ too much to be used. */
@ApplicationScoped
public class MailHost {

    private static final String TIMEOUT_MILLIS = "10000";

    @Inject
    MailConfiguration configuration;

    /** Where it is not, notices stand on pages only. */
    public boolean isSetUp() {
        return configuration.host().isPresent();
    }

    MailLine line() {
        return new MailLine(settings(configuration), configuration.user().orElse(null), configuration.password().orElse(null));
    }

    /** As Jakarta Mail names them; each wait has an end, and a certificate must be that of the host. */
    static Properties settings(MailConfiguration configuration) {
        String protocol = configuration.protection() == Protection.TLS ? "smtps" : "smtp";
        String beginning = "mail." + protocol + ".";
        String startTls = String.valueOf(configuration.protection() == Protection.STARTTLS);
        Properties settings = new Properties();
        settings.setProperty("mail.transport.protocol", protocol);
        settings.setProperty("mail.from", configuration.from().orElseThrow());
        settings.setProperty(beginning + "host", configuration.host().orElseThrow());
        settings.setProperty(beginning + "port", String.valueOf(configuration.port()));
        settings.setProperty(beginning + "auth", String.valueOf(configuration.user().isPresent()));
        settings.setProperty(beginning + "starttls.enable", startTls);
        settings.setProperty(beginning + "starttls.required", startTls);
        settings.setProperty(beginning + "ssl.checkserveridentity", "true");
        settings.setProperty(beginning + "connectiontimeout", TIMEOUT_MILLIS);
        settings.setProperty(beginning + "timeout", TIMEOUT_MILLIS);
        settings.setProperty(beginning + "writetimeout", TIMEOUT_MILLIS);
        return settings;
    }
}
