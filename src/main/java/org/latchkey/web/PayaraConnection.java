package org.latchkey.web;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The connection under a request on Payara, which has no way to it in the servlet API and is reached by name, so that the WAR
 * needs no class of that server. On every other server there is nothing to be found, and nothing is done.
 */
final class PayaraConnection {

    private static final Logger LOG = Logger.getLogger(PayaraConnection.class.getName());

    private static final String REQUEST = "org.apache.catalina.connector.RequestFacade";
    private static final List<String> WAY = List.of("getUnwrappedCoyoteRequest", "getCoyoteRequest", "getContext", "getConnection");

    private PayaraConnection() {
    }

    static void close(HttpServletRequest request) {
        ServletRequest innermost = request;
        while (innermost instanceof ServletRequestWrapper wrapper) {
            innermost = wrapper.getRequest();
        }
        if (innermost.getClass().getName().equals(REQUEST)) {
            try {
                Object at = innermost;
                for (String step : WAY) {
                    at = at.getClass().getMethod(step).invoke(at);
                }
                at.getClass().getMethod("closeSilently").invoke(at);
            } catch (ReflectiveOperationException e) {
                LOG.log(Level.WARNING, "The connection of a broken answer could not be closed; the client has to wait for its end", e);
            }
        }
    }
}
