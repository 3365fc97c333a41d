package org.latchkey.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LoginSourceTest {

    @Test
    void countsOneNameInAnyLetterCaseTogether() {
        assertEquals(LoginSource.of("Ann", "10.0.0.1", ""), LoginSource.of(" aNN ", "10.0.0.1", ""));
    }

    @Test
    void tellsPlacesApartButNotTheAddressesOfOneNetwork() {
        assertNotEquals(LoginSource.of("ann", "10.0.0.1", ""), LoginSource.of("ann", "10.0.0.2", ""));
        assertEquals(LoginSource.of("ann", "2001:db8:1:2::1", ""), LoginSource.of("ann", "2001:db8:1:2:ffff::9", ""));
        assertNotEquals(LoginSource.of("ann", "2001:db8:1:2::1", ""), LoginSource.of("ann", "2001:db8:1:3::1", ""));
    }

    @Test
    void knowsAKnownBrowserWhereverItIs() {
        assertEquals(LoginSource.of("ann", "10.0.0.1", "b"), LoginSource.of("ann", "10.0.0.2", "b"));
        assertNotEquals(LoginSource.of("ann", "10.0.0.1", "b"), LoginSource.of("ann", "10.0.0.1", ""));
    }

    @Test
    void cutsNamesThatNoColumnTakes() {
        LoginSource source = LoginSource.of("\u0130".repeat(10_000) + "\u0000", "10.0.0.1", "");
        assertTrue(source.foldedName().length() <= 480, source::foldedName);
    }
}
