package org.latchkey.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiPathTest {

    @ParameterizedTest
    @CsvSource({
        "/API,                   /API;x=1/Sales/Orders,            /API/Sales/Orders",
        "/api/Sales,             /%61pi/Sales;x/Orders%20old;y/,   /API/Sales/Orders%20old/",
        "/API/Sales/a+b,         /API/Sales/a+b;x,                 /API/Sales/a%2Bb",
        "/tokens/self,           /tokens/self;x=1,                 /tokens/self",
        "/tokens/self,           /tokens/self,                     /tokens/self",
        "/API/a;b,               /API/a%3Bb,                       /API/a%3Bb",
    })
    void findsBehindAPathParameterWhatTheContainerCutOff(String decoded, String raw, String whole) {
        assertEquals(whole, ApiPath.of(decoded, raw).orElseThrow().encoded());
    }

    @ParameterizedTest
    @CsvSource({
        "/API,                   /API;x=1/../tokens/self",
        "/API,                   /API;x/%2e%2e/tokens/self",
        "/API,                   /tokens;x/self",
        "/API,                   /API;x/Sales%2FOrders",
        "/API,                   /API;x/Sales%5COrders",
        "/API,                   /API;x/%",
        "/API/Sales,             /API/HR;x/Salaries",
    })
    void staysWithWhatTheContainerJudgedWhereTheRawPathSaysAnother(String decoded, String raw) {
        assertEquals(decoded, ApiPath.of(decoded, raw).orElseThrow().encoded());
    }

    @ParameterizedTest
    @CsvSource({"/API/..,true", "/API/../x,true", "/API/.,true", "/API/x/..;,false", "/API/..x,false", "/API/x.y/z,false", "/API,false"})
    void knowsStepsThatAForwardWouldTake(String path, boolean steps) {
        assertEquals(steps, ApiPath.of(path).orElseThrow().hasSteps());
    }

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
