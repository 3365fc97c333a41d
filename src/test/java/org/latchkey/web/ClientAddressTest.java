package org.latchkey.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.latchkey.harness.Settings;
import org.latchkey.server.Configuration;
import org.latchkey.server.StartRefusedException;

/** Whose word is believed, and who may read what is measured, is written right or not at all. */
class ClientAddressTest {

    @RegisterExtension
    final Settings settings = new Settings();

    private static void read() {
        ClientAddress addresses = new ClientAddress();
        addresses.configuration = new Configuration();
        addresses.read();
    }

    @ParameterizedTest
    @CsvSource({
        "latchkey.trusted-proxies, proxy.example.org, proxy.example.org",
        "latchkey.trusted-proxies, '10.0.0.1,10.0.0.0/33', 10.0.0.0/33",
        "latchkey.trusted-proxies, *, *",
        "latchkey.trusted-proxies, 10.0.0.1-9, 10.0.0.1-9",
        "latchkey.metrics.addresses, monitoring, monitoring",
        "latchkey.metrics.addresses, '10.0.0.1 10.0.0.2', 10.0.0.1 10.0.0.2",
    })
    void whatIsNeitherAnAddressNorANetworkIsRefusedByItsName(String key, String value, String wrong) {
        settings.set(key, value);
        assertEquals(key + " must list addresses or networks such as 10.0.0.0/8, not \"" + wrong + "\".",
                assertThrows(StartRefusedException.class, ClientAddressTest::read).getMessage());
    }

    @Test
    void addressesAndNetworksOfBothKindsAreTaken() {
        settings.set("latchkey.trusted-proxies", "127.0.0.1, 10.0.0.0/8, ::1, 2001:db8::/32");
        settings.set("latchkey.metrics.addresses", "192.0.2.1");
        assertDoesNotThrow(ClientAddressTest::read);
    }
}
