package org.latchkey.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignPageTest {

    private static final Optional<String> URL = Optional.of("https://tokens.example.com/latchkey/");

    @ParameterizedTest
    @CsvSource({"same-origin,false", "none,false", "same-site,true", "cross-site,true", "'',true", "Same-Origin,true"})
    void believesWhatTheBrowserSaysOfTheSite(String site, boolean foreign) {
        assertEquals(foreign, ForeignPage.isForeign(site, null, "localhost:8080", Optional.empty()));
        assertEquals(foreign, ForeignPage.isForeign(site, "http://localhost:8080", "localhost:8080", Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080,localhost:8080", "http://LOCALHOST:8080,localhost:8080", "https://a.example,a.example",
        "https://a.example,a.example:443", "http://a.example:80,a.example", "http://[::1]:8080,[::1]:8080",
        "https://tokens.example.com,inside:8080", "https://tokens.example.com:443,inside:8080", "https://tokens.example.com,"})
    void takesItsOwnOrigin(String origin, String host) {
        assertFalse(ForeignPage.isForeign(null, origin, host, URL));
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:9090,localhost:8080", "http://evil.example,localhost:8080", "null,localhost:8080", "'',localhost:8080",
        "null,null", "not an origin,localhost:8080", "http://a.example.evil.example,a.example", "http://a.example:8080,a.example",
        "https://tokens.example.com:8443,inside:8080", "http://tokens.example.com,inside:8080", "https://evil.example,"})
    void refusesAnyOtherOrigin(String origin, String host) {
        assertTrue(ForeignPage.isForeign(null, origin, host, URL));
    }

    @Test
    void letsThroughWhatIsNoBrowser() {
        assertFalse(ForeignPage.isForeign(null, null, "localhost:8080", Optional.empty()));
    }
}
