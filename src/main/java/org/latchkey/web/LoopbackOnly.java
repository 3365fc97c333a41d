package org.latchkey.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.latchkey.server.Configuration;

/** Demo mode has passwords that everybody knows: whatever the server listens on, only requests over the loopback are answered. */
@ApplicationScoped
public class LoopbackOnly {

    @Inject
    Configuration configuration;

    public boolean refuses(HttpServletRequest request) {
        return configuration.demo() && !isLoopback(request.getLocalAddr());
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
