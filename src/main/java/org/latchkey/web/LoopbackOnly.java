package org.latchkey.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import org.latchkey.server.Configuration;

/**
 * Demo mode has passwords that everybody knows: whatever the server listens on, only requests over the loopback are answered, and
 * only those that ask for this machine. A name that somebody else's name server leads here would make a foreign page one of ours.
 */
@ApplicationScoped
public class LoopbackOnly {

    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    @Inject
    Configuration configuration;

    private boolean demo;

    @PostConstruct
    void read() {
        demo = configuration.demo();
    }

    public boolean refuses(HttpServletRequest request) {
        return demo && !(isLoopback(request.getLocalAddr()) && isOwnName(request.getServerName()));
    }

    /** @param host as the request names it, without the port */
    static boolean isOwnName(String host) {
        return OWN_NAMES.contains(host.toLowerCase(Locale.ROOT));
    }

    static boolean isLoopback(String address) {
        try {
            // The server's own address in numbers: nothing is looked up.
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
