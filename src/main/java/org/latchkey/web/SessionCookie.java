package org.latchkey.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.logging.Logger;
import org.latchkey.server.Configuration;

/**
 * Keeps the session cookie to TLS where users reach Latchkey by TLS. The container makes that cookie and knows only its own end of
 * the connection, so what decides is the configured address and not a header that anybody can send.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    private static final Logger LOG = Logger.getLogger(SessionCookie.class.getName());

    @Inject
    Configuration configuration;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (configuration.url().filter(url -> url.startsWith("https:")).isPresent()) {
            event.getServletContext().getSessionCookieConfig().setSecure(true);
        } else if (configuration.url().isEmpty() && !configuration.trustedProxies().isEmpty()) {
            LOG.warning("latchkey.trusted-proxies is set and latchkey.url is not: where a proxy ends TLS, set latchkey.url to the https:// "
                    + "address that browsers use, or session cookies are not kept to TLS.");
        }
    }
}
