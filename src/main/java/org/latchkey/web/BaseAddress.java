package org.latchkey.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.latchkey.server.Configuration;

/** Where programs reach Latchkey: the configured address, else the one that the browser used. */
@RequestScoped
public class BaseAddress {

    @Inject
    Configuration configuration;

    @Inject
    ClientAddress clients;

    @Inject
    HttpServletRequest request;

    /** Without a slash at the end. */
    public String get() {
        String address = configuration.url().orElseGet(this::asAsked);
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    private String asAsked() {
        String url = request.getRequestURL().toString();
        String origin = url.substring(0, url.length() - request.getRequestURI().length());
        return (clients.isSecure(request) ? origin.replaceFirst("^http:", "https:") : origin) + request.getContextPath();
    }
}
