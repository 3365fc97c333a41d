package org.latchkey.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathAreaTest {

    @ParameterizedTest
    @ValueSource(strings = {"/API", "/API/", "/API/Sales/x", "/api/Sales/x", "/aPi", "//API/x", "/tokens", "/tokens/self", "/TOKENS/self"})
    void asksForATokenInAnySpelling(String path) {
        assertEquals(PathArea.BEARER, PathArea.of(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/BasicAuthAPI/Sales/x", "/basicauthapi/Sales/x", "//BASICAUTHAPI"})
    void asksForBasicInAnySpelling(String path) {
        assertEquals(PathArea.BASIC, PathArea.of(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ops", "/ops/metrics", "/OPS/metrics", "//ops/metrics", "/ops/x"})
    void asksForAnOperatorInAnySpelling(String path) {
        assertEquals(PathArea.OPERATORS, PathArea.of(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "", "/APIs/x", "/API.xhtml", "/settings/tokens.xhtml", "/x/API/y", "/tokensX", "/jakarta.faces.resource",
            "/Jakarta.faces.resource/x", "/WEB-INF/web.xml"})
    void asksForASessionElsewhere(String path) {
        assertEquals(PathArea.PAGE, PathArea.of(path));
    }
}
