package org.latchkey.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopbackOnlyTest {

    @ParameterizedTest
    @CsvSource({
        "localhost,true", "LocalHost,true", "127.0.0.1,true", "[::1],true", "::1,true", "evil.example,false", "localhost.evil.example,false",
        "127.0.0.1.evil.example,false", "192.168.1.5,false", "'',false"})
    void knowsTheNamesThatAlwaysMeanThisMachine(String host, boolean own) {
        assertEquals(own, LoopbackOnly.isOwnName(host));
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1,true", "127.8.0.1,true", "0:0:0:0:0:0:0:1,true", "192.168.1.5,false", "0.0.0.0,false"})
    void knowsTheLoopback(String address, boolean loopback) {
        assertEquals(loopback, LoopbackOnly.isLoopback(address));
    }
}
