package org.latchkey.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A mail host that keeps what it is given. It may be stopped, started again, and hang: connections come about and are never answered.
 *
 * <pre>{@code
 * Mail mail = MailServer.shared().awaitOne(ann);
 * }</pre>
 */
public final class MailServer {

    /** A mail is made within a minute where time brings it, and sent some seconds later. */
    public static final Duration IN_TIME = Duration.ofSeconds(90);

    private final int port = Ports.free();
    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private SMTPServer server;
    private ServerSocket hanging;

    private MailServer() {
        start();
        AtEnd.run(this::stop);
    }

    /** The mail host of this run, which the shared servers use. */
    public static MailServer shared() {
        return Shared.SERVER;
    }

    /** The server with this mail host, reached without protection on this machine. */
    ServerSetup serving(ServerSetup setup) {
        return setup.with("latchkey.mail.host", "127.0.0.1").with("latchkey.mail.port", Integer.toString(port))
                .with("latchkey.mail.tls", "none").with("latchkey.mail.from", "latchkey@example.org");
    }

    /** Waits for the first mail to this user. */
    public Mail awaitOne(TestUser user) {
        return await(user, 1).get(0);
    }

    /** Waits until there are so many mails to this user, the first one first. */
    public List<Mail> await(TestUser user, int number) {
        Eventually.holds(IN_TIME, () -> to(user).size() >= number);
        return to(user);
    }

    /** What has come for this user so far, the first one first. */
    public List<Mail> to(TestUser user) {
        return mails.stream().filter(mail -> mail.recipient().equals(user.mail())).toList();
    }

    /** Starts, or starts again. */
    public synchronized void start() {
        stop();
        server = SMTPServer.port(port).bindAddress(InetAddress.getLoopbackAddress())
                .messageHandler((context, from, to, data) -> mails.add(new Mail(to, data))).build();
        server.start();
    }

    /** Refuses connections from now on. */
    public synchronized void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
        if (hanging != null) {
            try {
                hanging.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            hanging = null;
        }
    }

    /** Says nothing from now on to whoever connects. */
    public synchronized void hang() {
        stop();
        try {
            hanging = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Shared {

        static final MailServer SERVER = new MailServer();
    }
}
