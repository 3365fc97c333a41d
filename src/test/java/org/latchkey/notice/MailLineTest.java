package org.latchkey.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.harness.Mail;
import org.latchkey.harness.TlsCertificate;
import org.latchkey.server.MailConfiguration;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.helper.SimpleMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/** What is said to a mail host, one of its own for each test. */
class MailLineTest {

    private static final List<String> KEYS = List.of("host", "port", "tls", "from", "user", "password");

    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private SMTPServer host;

    @AfterEach
    void end() {
        KEYS.forEach(key -> System.clearProperty("latchkey.mail." + key));
        if (host != null) {
            host.stop();
        }
    }

    private static SMTPServer.Builder server() {
        return SMTPServer.port(0).bindAddress(InetAddress.getLoopbackAddress());
    }

    private void start(SMTPServer.Builder server) {
        host = server.messageHandler((context, from, to, data) -> mails.add(new Mail(to, data))).build();
        host.start();
    }

    /** The line of a server that is configured so, and trusts the certificate of the tests as well. */
    private MailLine line(int port, String tls, String user, String password) {
        List<String> values = List.of("localhost", Integer.toString(port), tls, "latchkey@example.org", user, password);
        for (int i = 0; i < KEYS.size(); i++) {
            System.setProperty("latchkey.mail." + KEYS.get(i), values.get(i));
        }
        Properties settings = MailHost.settings(new MailConfiguration());
        for (String protocol : List.of("smtp", "smtps")) {
            settings.put("mail." + protocol + ".ssl.socketFactory", TlsCertificate.shared().trusted().getSocketFactory());
            settings.put("mail." + protocol + ".timeout", "500");
        }
        return new MailLine(settings, user, password);
    }

    private MailLine line(String tls) {
        return line(host.getPortAllocated(), tls, "", "");
    }

    private static Letter letter(String to, String subject) {
        return new Letter("notice.7.1", to, Locale.CANADA_FRENCH, subject, "Grüße\n", "<p>Grüße</p>");
    }

    private static void send(MailLine line, Letter letter) throws MessagingException {
        try (line) {
            line.send(letter, Instant.parse("2026-12-24T10:00:00Z"));
        }
    }

    @Test
    void sendsOverStartTlsWithAPassword() throws Exception {
        start(server().requireTLS().startTlsSocketFactory(TlsCertificate.shared().server()).requireAuth()
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, context) -> {
                    if (!user.equals("latchkey") || !password.equals("open sesame")) {
                        throw new LoginFailedException();
                    }
                })));
        send(line(host.getPortAllocated(), "starttls", "latchkey", "open sesame"), letter("ann@example.com", "Hello"));
        assertEquals("ann@example.com", mails.get(0).recipient());
        assertThrows(AuthenticationFailedException.class,
                () -> send(line(host.getPortAllocated(), "starttls", "latchkey", "wrong"), letter("ann@example.com", "Hello")));
        assertEquals(1, mails.size());
    }

    @Test
    void sendsOverTls() throws Exception {
        start(server().serverSocketFactory(TlsCertificate.shared().server()));
        send(line("tls"), letter("ann@example.com", "Hello"));
        assertEquals(1, mails.size());
    }

    @Test
    void sendsNothingInTheClearWhereProtectionIsAskedFor() {
        start(server());
        assertThrows(MessagingException.class, () -> send(line("starttls"), letter("ann@example.com", "Hello")));
        assertThrows(MessagingException.class, () -> send(line("tls"), letter("ann@example.com", "Hello")));
        assertEquals(List.of(), mails);
    }

    @Test
    void saysWhatAMailNeeds() throws Exception {
        start(server());
        send(line("none"), letter("ann@example.com", "Jeton « Grüße \uD83D\uDD11 » supprimé"));
        Mail mail = mails.get(0);
        assertEquals("Jeton « Grüße \uD83D\uDD11 » supprimé", mail.subject());
        assertEquals("Grüße\n", mail.text());
        assertEquals("Grüße", mail.html().text());
        assertEquals("<notice.7.1@example.org>", mail.header("Message-ID"));
        assertEquals("fr-CA", mail.header("Content-Language"));
        assertEquals("1.0", mail.header("MIME-Version"));
        assertEquals("auto-generated", mail.header("Auto-Submitted"));
        assertTrue(mail.header("Date").contains("24 Dec 2026"), mail::raw);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ann", "ann@example.com\r\nBcc: all@example.com", "ann@example.com, all@example.com", "ann@example.com\nX: y"})
    void takesNoAddressThatIsNoneOrMoreThanOne(String address) {
        start(server());
        assertThrows(AddressException.class, () -> send(line("none"), letter(address, "Hello")));
        assertEquals(List.of(), mails);
    }

    @Test
    void goesOnAfterALetterThatTheHostRefuses() throws Exception {
        host = server().simpleMessageListener(new SimpleMessageListener() {
            @Override
            public boolean accept(String from, String recipient) {
                return recipient.startsWith("ann@");
            }

            @Override
            public void deliver(String from, String recipient, InputStream data) throws IOException {
                mails.add(new Mail(recipient, data.readAllBytes()));
            }
        }).build();
        host.start();
        try (MailLine line = line("none")) {
            SendFailedException refusal = assertThrows(SendFailedException.class, () -> line.send(letter("nobody@example.com", "Hello"), Instant.EPOCH));
            assertEquals(1, refusal.getInvalidAddresses().length);
            line.send(letter("ann@example.com", "Hello"), Instant.EPOCH);
        }
        assertEquals(1, mails.size());
    }

    @Test
    void waitsForNoAnswerForEver() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThrows(MessagingException.class, () -> send(line(silent.getLocalPort(), "none", "", ""), letter("ann@example.com", "Hello")));
        }
        Properties settings = MailHost.settings(new MailConfiguration());
        assertEquals("10000 10000 10000", String.join(" ", settings.getProperty("mail.smtp.connectiontimeout"),
                settings.getProperty("mail.smtp.timeout"), settings.getProperty("mail.smtp.writetimeout")));
    }
}
