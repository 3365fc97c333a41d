package org.latchkey.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import inet.ipaddr.IPAddress;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.server.StartRefusedException;

class ForwardedForTest {

    private static final List<IPAddress> PROXIES = Stream.of("10.0.0.0/8", "127.0.0.1", "fd00::/8").map(text -> IpText.network("latchkey.trusted-proxies", text)).toList();

    private static String client(String peer, String... headers) {
        return ForwardedFor.client(peer, List.of(headers), PROXIES);
    }

    @Test
    void believesNobodyWhoIsNotAProxy() {
        assertEquals("192.0.2.1", client("192.0.2.1", "198.51.100.7"));
        assertEquals("192.0.2.1", ForwardedFor.client("192.0.2.1", List.of("198.51.100.7"), List.of()));
    }

    @Test
    void takesTheNearestThatIsNotAProxy() {
        assertEquals("198.51.100.7", client("10.0.0.1", "198.51.100.7"));
        assertEquals("198.51.100.7", client("10.0.0.1", "1.1.1.1, 198.51.100.7, 10.0.0.2"));
        assertEquals("198.51.100.7", client("10.0.0.1", "1.1.1.1", "198.51.100.7,10.0.0.2"));
    }

    @Test
    void takesTheFarthestProxyWhereAllAreProxies() {
        assertEquals("10.0.0.9", client("10.0.0.1", "10.0.0.9, 10.0.0.2"));
        assertEquals("10.0.0.1", client("10.0.0.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "", "1.2.3", "1.2.3.4.5", "0x7f.1", "1.2.3.4/8", "1.2.3.*", "*", "_hidden", "\" 1.2.3.4\"", "fe80::1%eth0"})
    void stopsAtTheLastProxyWhereTheNextCannotBeRead(String hop) {
        assertEquals("10.0.0.2", client("10.0.0.1", "1.1.1.1, " + hop + ", 10.0.0.2"));
    }

    @Test
    void readsPorts() {
        assertEquals("198.51.100.7", client("10.0.0.1", "198.51.100.7:4711"));
        assertEquals("2001:db8::7", client("10.0.0.1", "[2001:db8::7]:4711"));
        assertEquals("2001:db8::7", client("10.0.0.1", "[2001:db8::7]"));
    }

    @Test
    void tellsOneAddressInOneForm() {
        assertEquals("198.51.100.7", client("::ffff:10.0.0.1", "::ffff:198.51.100.7"));
        assertEquals("2001:db8::7", client("fd00::1", "2001:0DB8:0:0:0:0:0:7"));
        assertEquals("192.0.2.1", client("::ffff:192.0.2.1"));
    }

    @Test
    void refusesProxiesThatAreNoAddresses() {
        assertThrows(StartRefusedException.class, () -> IpText.network("latchkey.trusted-proxies", "proxy.example"));
        assertThrows(StartRefusedException.class, () -> IpText.network("latchkey.trusted-proxies", "10.0.0.0/99"));
    }

    @Test
    void takesAPlaceToBeAnAddressOrTheNetworkOfOne() {
        assertEquals("198.51.100.7", ClientAddress.placeOf("198.51.100.7"));
        assertEquals(ClientAddress.placeOf("2001:db8::1"), ClientAddress.placeOf("2001:db8::ffff:1"));
    }
}
