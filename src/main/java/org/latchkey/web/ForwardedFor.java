package org.latchkey.web;

import inet.ipaddr.IPAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The walk over {@code X-Forwarded-For}. */
final class ForwardedFor {

    private ForwardedFor() {
    }

    /**
     * @param peer    the other end of the connection
     * @param headers each may hold several addresses, parted by commas
     * @param trusted networks of proxies
     * @return the nearest address that is not a trusted proxy's; the last trusted one where the next cannot be read or there is none
     */
    static String client(String peer, List<String> headers, List<IPAddress> trusted) {
        IPAddress current = IpText.address(peer);
        if (current == null) {
            return peer;
        }
        List<String> hops = Arrays.asList(String.join(",", headers).split(","));
        Collections.reverse(hops);
        for (String hop : hops) {
            IPAddress next = isAmong(current, trusted) ? IpText.address(hop) : null;
            if (next == null) {
                break;
            }
            current = next;
        }
        return current.toCanonicalString();
    }

    static boolean isAmong(IPAddress address, List<IPAddress> networks) {
        return address != null && networks.stream().anyMatch(network -> network.contains(address));
    }
}
