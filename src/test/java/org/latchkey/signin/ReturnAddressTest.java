package org.latchkey.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"/queries.xhtml", "/settings/profile.xhtml", "/settings/tokens.xhtml?first=20&x=%2F", "/queries.xhtml?q=https://evil.example"})
    void leadsToPagesOfItsOwn(String address) {
        assertEquals(address, ReturnAddress.of(address));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "/", "https://evil.example/a.xhtml", "//evil.example/a.xhtml", "///evil.example/a.xhtml", "/\\evil.example/a.xhtml",
            "\\\\evil.example/a.xhtml", "/a/..//evil.example/a.xhtml", "/%2F/evil.example/a.xhtml", "/..;/a.xhtml", "/a/../b.xhtml",
            "javascript:alert(1)//.xhtml", "a.xhtml", "/API/Sales/x", "/login.xhtml", "/login.xhtml?return=/login.xhtml",
            "/a.xhtml\r\nSet-Cookie: a=b", "/a.xhtml#b", "/\t/evil.example/a.xhtml", "/a b.xhtml", "http:/a.xhtml", "/a.xhtml?\u0000"})
    void leadsNowhereElse(String address) {
        assertEquals(ReturnAddress.DEFAULT, ReturnAddress.of(address));
    }
}
