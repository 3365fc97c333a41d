package org.latchkey.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.latchkey.server.Configuration;

/**
 * Knows the requests that a page of somebody else makes a browser send. A session cookie does not come with them, but who is sent
 * to sign in needs none: the browser would go on in the session of whoever wrote that page.
 */
@ApplicationScoped
class ForeignPage {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    /** Our own page, or nobody's: an address that was typed. */
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    @Inject
    Configuration configuration;

    /** Whether the request may change something and comes from a foreign page. What tells nothing of that is no browser. */
    boolean sent(HttpServletRequest request) {
        return !HARMLESS.contains(request.getMethod())
                && isForeign(request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), request.getHeader("Host"),
                        configuration.url());
    }

    /** Older browsers, and all where neither TLS nor localhost is used, tell the origin alone. */
    static boolean isForeign(String fetchSite, String origin, String host, Optional<String> url) {
        if (fetchSite != null) {
            return !OWN_SITES.contains(fetchSite);
        }
        return origin != null && !isOwn(origin, host, url);
    }

    private static boolean isOwn(String origin, String host, Optional<String> url) {
        Optional<URI> from = address(origin);
        // A proxy that ends TLS changes the scheme, so the port that goes without saying is the one of the origin's scheme.
        Optional<URI> asked = from.flatMap(uri -> address(uri.getScheme() + "://" + host));
        Optional<URI> configured = url.flatMap(ForeignPage::address);
        return from.isPresent() && Stream.of(asked, configured).flatMap(Optional::stream).anyMatch(own -> isSame(own, from.get()));
    }

    private static boolean isSame(URI one, URI other) {
        return one.getHost().equalsIgnoreCase(other.getHost()) && port(one) == port(other);
    }

    private static int port(URI address) {
        if (address.getPort() != -1) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }

    /** Empty where the text names no host, as the origin {@code null} of a sandboxed page does not. */
    private static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text)).filter(uri -> uri.getHost() != null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
