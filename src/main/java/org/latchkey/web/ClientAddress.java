package org.latchkey.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import inet.ipaddr.IPAddress;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.latchkey.server.Configuration;
import org.latchkey.server.DatabasePrepared;

/**
 * From where a request comes. Only what trusted proxies say is believed: {@code X-Forwarded-For} is walked from its end, where
 * the nearest proxy wrote, to the first address that is not a trusted proxy's; what stands before it may be invented.
 */
@ApplicationScoped
public class ClientAddress {

    private static final int PEERS = 10_000;

    @Inject
    Configuration configuration;

    /** Peers by what the server calls them: each call asks, and most calls come from few. */
    private final Cache<String, String> peers = Caffeine.newBuilder().maximumSize(PEERS).executor(Runnable::run).build();

    private List<IPAddress> trustedProxies;
    private List<IPAddress> operators;

    /** A wrong setting stops the start, not the first request. */
    void check(@Observes DatabasePrepared event) {
        // Read when this bean was made, which it has been to get here.
    }

    @PostConstruct
    void read() {
        trustedProxies = networks("latchkey.trusted-proxies", configuration.trustedProxies());
        operators = networks("latchkey.metrics.addresses", configuration.metricsAddresses());
    }

    private static List<IPAddress> networks(String key, List<String> texts) {
        return texts.stream().map(text -> IpText.network(key, text)).toList();
    }

    /** Whether the client is one of those that may read what is measured. */
    public boolean isOperators(HttpServletRequest request) {
        return !operators.isEmpty() && ForwardedFor.isAmong(IpText.address(of(request)), operators);
    }

    /** The client's address in its normal form; IPv4 also where it came as IPv6. */
    public String of(HttpServletRequest request) {
        List<String> forwarded = Collections.list(request.getHeaders("X-Forwarded-For"));
        return forwarded.isEmpty() ? peers.get(request.getRemoteAddr(), peer -> ForwardedFor.client(peer, forwarded, trustedProxies))
                : ForwardedFor.client(request.getRemoteAddr(), forwarded, trustedProxies);
    }

    /**
     * What counts as one place: an IPv4 address, or the /64 network of an IPv6 address, within which one machine may take any
     * address it likes.
     */
    public String place(HttpServletRequest request) {
        return placeOf(of(request));
    }

    /** The text in the form that {@link #of} tells addresses in; empty where it is no address. */
    public static Optional<String> normal(String text) {
        return Optional.ofNullable(IpText.address(text)).map(IPAddress::toCanonicalString);
    }

    /** The place of an address that {@link #of} told. */
    public static String placeOf(String address) {
        IPAddress ip = IpText.address(address);
        return ip != null && ip.isIPv6() ? ip.toPrefixBlock(64).getLower().toNormalizedString() : address;
    }

    /** Whether the client speaks TLS, with this server or with a trusted proxy before it. */
    public boolean isSecure(HttpServletRequest request) {
        return request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"))
                && ForwardedFor.isAmong(IpText.address(request.getRemoteAddr()), trustedProxies);
    }
}
