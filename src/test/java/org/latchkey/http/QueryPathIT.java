package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.harness.Answer;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PatClient;
import org.latchkey.harness.TestToken;

/** The ways to write the address of a query. */
@Tag("every-server")
class QueryPathIT {

    private static final String SUMMARY = "/Sales/Synth%C3%A8se%20annuelle";

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final PatClient program = server.client();

    private TestToken seller;

    @BeforeEach
    void makeToken() {
        seller = server.database().newToken(server.database().newUser("seller", "Sales"), "report");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/API", "/api", "/aPi", "/%41PI", "//API", "/page/../API", "/API/.", "/API/v1.0", "/api/V1.0", "/API;x=1"})
    void isReachedByEverySpelling(String root) {
        Answer answer = program.raw().line("GET " + root + SUMMARY + "?@ann%C3%A9e=2025 HTTP/1.1")
                .line("Authorization: Bearer " + seller.secret()).send().assertStatus(200);
        assertTrue(answer.body().contains("[2025,\"Americas\","), answer::toString);
    }

    @Test
    void takesNamesInAnyLetterCase() {
        program.callWith(seller).query("SALES", "SYNTHÈSE ANNUELLE").get().assertStatus(200);
        program.callWith(seller).query("human resources", "employees").get().assertStatus(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/API/Sales/..%2FOrders", "/API/Sales/%2e%2e/Orders", "/API/Sales/Or%3Fders", "/API/Sales",
        "/API/", "/API", "/api", "/API/v2.0/Sales/Orders", "/API/Sales/Orders/more", "/API/application.wadl", "/API/Sales/My%2520Customers"})
    void findsNothingAtOtherPaths(String path) {
        program.raw().line("GET " + path + " HTTP/1.1").line("Authorization: Bearer " + seller.secret()).send().assertProblem(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/API/Sales/Orders%5C", "/API/Sales/a%00b", "/API/Sales/%C3"})
    void hasNothingOfTheServerInWhatItRefusesItself(String path) {
        Answer answer = program.raw().line("GET " + path + " HTTP/1.1").line("Authorization: Bearer " + seller.secret()).send();
        assertTrue(answer.status() == 400 || answer.status() == 404, answer::toString);
        answer.assertNothingOfTheServer();
    }
}
