package org.latchkey.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiPathTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/api/Sales/Orders | /API/Sales/Orders", "/API | /API", "//aPI//Sales/ | /API/Sales/", "/BASICAUTHAPI/a/b | /BasicAuthAPI/a/b",
        "/Tokens/self | /tokens/self", "/API/Sales/Synthèse annuelle | /API/Sales/Synth%C3%A8se%20annuelle",
        "/API/a+b/c?d#e%25 | /API/a%2Bb/c%3Fd%23e%2525", "/api/x;y=1/z | /API/x%3By=1/z", "/HEALTHCHECK | /healthcheck",
    })
    void hasOneSpelling(String decoded, String encoded) {
        assertEquals(encoded, ApiPath.of(decoded).orElseThrow().encoded());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login.xhtml", "/APIs/x", "/x/API/y", "/tokens.xhtml", "/settings/tokens.xhtml", ""})
    void leavesOtherPathsAlone(String path) {
        assertTrue(ApiPath.of(path).isEmpty());
    }

    @Test
    void readsTheEncodedSpellingAsItself() {
        assertEquals("/API/Sales/x", ApiPath.of("/API/Sales/x").orElseThrow().encoded());
    }
}
