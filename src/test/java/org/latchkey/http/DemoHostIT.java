package org.latchkey.http;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.latchkey.harness.LatchkeyServer;

/** Demo mode is for this machine, also where somebody else's name server says that their name is this machine. */
class DemoHostIT {

    @ParameterizedTest
    @CsvSource({"localhost,200", "localhost:8080,200", "127.0.0.1:1,200", "[::1]:8080,200", "evil.example,403", "localhost.evil.example:80,403"})
    void answersToTheNamesOfThisMachineAlone(String host, int status) {
        for (String path : new String[] {"/login.xhtml", "/healthcheck"}) {
            LatchkeyServer.shared().client().raw().line("GET " + path + " HTTP/1.1").line("Host: " + host).send().assertStatus(status);
        }
    }
}
