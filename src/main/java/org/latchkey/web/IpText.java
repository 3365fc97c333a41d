package org.latchkey.web;

import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.latchkey.server.StartRefusedException;

/** IP addresses as proxies and operators write them. */
final class IpText {

    private static final IPAddressStringParameters NETWORK = strict().allowPrefix(true).toParams();
    private static final IPAddressStringParameters ADDRESS = strict().allowPrefix(false).toParams();
    // Some gateways write the port as well.
    private static final Pattern WITH_PORT = Pattern.compile("\\[([^\\]]*)](?::\\d{1,5})?|(\\d[\\d.]*):\\d{1,5}");

    private IpText() {
    }

    /** The one address that the text is, with or without a port, or {@code null}. */
    static IPAddress address(String text) {
        String bare = text == null ? "" : text.strip();
        Matcher withPort = WITH_PORT.matcher(bare);
        if (withPort.matches()) {
            bare = withPort.group(1) == null ? withPort.group(2) : withPort.group(1);
        }
        return unmapped(new IPAddressString(bare, ADDRESS).getAddress());
    }

    /**
     * @param key of the configuration that the text is part of
     * @throws StartRefusedException where the text is neither an address nor a network
     */
    static IPAddress network(String key, String text) {
        IPAddress network = unmapped(new IPAddressString(text, NETWORK).getAddress());
        if (network == null) {
            throw new StartRefusedException(
                    key + " must list addresses or networks such as 10.0.0.0/8, not \"" + text + "\".");
        }
        return network.isPrefixed() ? network.toPrefixBlock() : network;
    }

    /** Without the forms that one reader takes and another does not: shortened, octal, hexadecimal, with ranges or zones. */
    private static IPAddressStringParameters.Builder strict() {
        return new IPAddressStringParameters.Builder().allowEmpty(false).allowAll(false).allowSingleSegment(false)
                .setRangeOptions(RangeParameters.NO_RANGE)
                .getIPv4AddressParametersBuilder().allow_inet_aton(false).getParentBuilder()
                .getIPv6AddressParametersBuilder().allowZone(false).getParentBuilder();
    }

    private static IPAddress unmapped(IPAddress address) {
        return address != null && address.isIPv6() && address.toIPv6().isIPv4Mapped() ? address.toIPv6().getEmbeddedIPv4Address() : address;
    }
}
