package org.latchkey.notice;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.latchkey.web.Text;

/** A connection to the mail host, opened for the first letter and kept for those after it. */
final class MailLine implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(MailLine.class.getName());

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String SENDER = "Latchkey";

    private final Properties settings;
    private final String user;
    private final String password;
    private Session session;
    private Transport transport;

    MailLine(Properties settings, String user, String password) {
        this.settings = settings;
        this.user = user;
        this.password = password;
    }

    /**
     * @throws AddressException    where nothing can be sent to such an address
     * @throws SendFailedException where the host refuses this letter; others it may take
     * @throws MessagingException  where the host is away, or takes nothing from here
     */
    void send(Letter letter, Instant now) throws MessagingException {
        if (session == null) {
            session = Session.getInstance(settings);
            transport = session.getTransport();
        }
        MimeMessage message = message(letter, now);
        if (!transport.isConnected()) {
            transport.connect(user, password);
        }
        transport.sendMessage(message, message.getAllRecipients());
    }

    private MimeMessage message(Letter letter, Instant now) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(sender());
        message.setRecipients(RecipientType.TO, new Address[] {recipient(letter.to())});
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-generated");         // RFC 3834: no answer from holidays
        message.setContentLanguage(new String[] {letter.language().toLanguageTag()});
        message.setContent(new MimeMultipart("alternative", part(letter.text(), "plain"), part(letter.html(), "html")));
        message.saveChanges();
        // after saving, which makes one of its own
        message.setHeader("Message-ID", "<" + letter.id() + "@" + from().replaceFirst(".*@", "") + ">");
        return message;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private InternetAddress sender() throws MessagingException {
        try {
            return new InternetAddress(from(), SENDER, UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("Every Java has UTF-8", e);
        }
    }

    private String from() {
        return settings.getProperty("mail.from");
    }

    /** A line end in an address would begin another header. */
    private static InternetAddress recipient(String address) throws AddressException {
        if (Text.hasForbiddenCharacter(address)) {
            throw new AddressException("This is no mail address");
        }
        return new InternetAddress(address, true);
    }

    @Override
    public void close() {
        if (transport != null) {
            try {
                transport.close();
            } catch (MessagingException e) {
                LOG.log(Level.FINE, "The mail host did not say goodbye", e);
            }
        }
    }
}
