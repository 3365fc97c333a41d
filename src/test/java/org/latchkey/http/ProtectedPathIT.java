package org.latchkey.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.harness.Answer;
import org.latchkey.harness.Call;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.PatClient;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

/** No spelling of a protected path leads around its protection, and what nothing claims is denied. */
@Tag("every-server")
class ProtectedPathIT {

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final PatClient program = server.client();

    private Answer raw(String path, String... headers) {
        var request = program.raw().line("GET " + path + " HTTP/1.1");
        for (String header : headers) {
            request.line(header);
        }
        return request.send();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tokens/self", "/%74okens/self", "//tokens/self", "/page/../tokens/self", "/Tokens/self",
            "/TOKENS/self", "/./tokens/self", "/tokens//self", "/tokens/./self", "/x/%2e%2e/tokens/self", "/tokens;x=1/self",
            "/tokens/self;x=1", "/TOKENS;x=1;y/self;z", "/tokens;/self", "/API;x=1/../tokens/self", "/tokens;x/%2e%2e/tokens/self"})
    void isOnePathInEverySpelling(String path) {
        raw(path).assertProblem(401).assertChallenge("Bearer realm=\"latchkey\"");
        TestToken token = server.database().newToken(server.database().newUser("ann"), "report");
        raw(path, "Authorization: Bearer " + token.secret()).assertStatus(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/API/x/y", "/%41PI/x/y", "//API/x/y", "/page/../API/x/y", "/API;x=1/x/y", "/tokens;x=1/self", "/api/x/y", "/aPI/x/y.xhtml", "/API",
            "/jakarta.faces.resource/../API/x/y", "/login.xhtml/../API/x/y"})
    void asksForATokenWhateverTheSpelling(String path) {
        raw(path).assertProblem(401).assertChallenge("Bearer realm=\"latchkey\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/BasicAuthAPI/x/y", "/basicauthapi/x/y", "/%42asicAuthAPI/x/y", "//BasicAuthAPI/x/y", "/BasicAuthAPI;a=b/x/y"})
    void asksForBasicWhateverTheSpelling(String path) {
        raw(path).assertProblem(401).assertChallenge("Basic realm=\"latchkey\", charset=\"UTF-8\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tokens/self", "/TOKENS/self", "//tokens/self", "/tokens;x=1/self", "/API/x/y", "/api/x/y"})
    void neverTakesASessionForAToken(String path) {
        TestUser ann = server.database().newUser("ann");
        PageClient pages = server.pages();
        pages.signIn(ann);
        assertEquals(200, pages.get("/settings/tokens.xhtml").status());
        Answer answer = raw(path, "Cookie: " + cookies(pages));
        answer.assertProblem(401).assertChallenge("Bearer realm=\"latchkey\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/API/Sales/Orders", "/api/Sales/Orders", "//API/Sales/Orders", "/API;x=1/Sales/Orders", "/API;x=1;y=2/Sales;z/Orders",
            "/API/Sales;x=1/Orders", "/API/Sales/Orders;x=1", "/API;x=1/v1.0/Sales/%4frders"})
    void runsTheQueryInEverySpelling(String path) {
        TestToken token = server.database().newToken(server.database().newUser("ann", "Sales"), "report");
        raw(path + "?@From=2026-01-01&RowCount=1", "Authorization: Bearer " + token.secret()).assertStatus(200);
    }

    @Test
    void runsTheQueryInEverySpellingForBasicToo() {
        TestUser ann = server.database().newUser("ann", "Sales");
        String pair = Base64.getEncoder().encodeToString((ann.name() + ":" + server.database().newToken(ann, "report").secret()).getBytes(UTF_8));
        for (String path : List.of("/BasicAuthAPI/Sales/Orders", "/BasicAuthAPI;x=1/Sales/Orders", "/BASICAUTHAPI;x=1/Sales;y/Orders;z")) {
            raw(path + "?@From=2026-01-01&RowCount=1", "Authorization: Basic " + pair).assertStatus(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/API;x/..;/settings/tokens.xhtml", "/tokens/..;/login.xhtml", "/tokens/%2e%2e;x/self",
            "/tokens;x/self/more", "/tokens/self;x/more"})
    void findsNothingWhereAPathParameterHidesAnotherPath(String path) {
        TestToken token = server.database().newToken(server.database().newUser("ann"), "report");
        Answer answer = raw(path, "Authorization: Bearer " + token.secret());
        assertTrue(answer.status() >= 400, answer::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/healthcheck/x", "/healthcheck/..;/login.xhtml", "/healthcheck/%2e%2e%3b/settings/tokens.xhtml", "/HEALTHCHECK",
            "/openapi.json/x", "/openapi.json/..;", "/OpenAPI.json"})
    void saysThatThereIsNothingBesideWhatIsOpen(String path) {
        raw(path).assertProblem(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/API/application.wadl", "/tokens/application.wadl", "/BasicAuthAPI/application.wadl", "/tokens/application.wadl/xsd0.xsd"})
    void hasNoOtherDescriptionOfItself(String path) {
        TestUser ann = server.database().newUser("ann");
        String secret = server.database().newToken(ann, "report").secret();
        Call call = path.startsWith("/Basic") ? program.withBasic(ann.name(), secret) : program.callWith(secret);
        call.path(path).get().assertProblem(404);
    }

    static String cookies(PageClient pages) {
        return String.join("; ", pages.cookies().stream().map(cookie -> cookie.getName() + "=" + cookie.getValue()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/settings/tokens.xhtml", "/SETTINGS/TOKENS.XHTML", "/queries.xhtml", "/nothing", "/nothing.css", "/problem",
            "/resources/latchkey/latchkey.css", "/LOGIN.xhtml"})
    void deniesStrangersWhatNothingOpens(String path) {
        Answer answer = program.withoutCredentials().path(path).get().assertStatus(302);
        assertEquals("/login.xhtml", answer.header("Location").orElse("").replaceFirst("\\?.*", ""), answer::toString);
    }

    /** Some servers know before they ask who it is that nobody may read this. */
    @ParameterizedTest
    @ValueSource(strings = {"/WEB-INF/web.xml", "/WEB-INF/errorpages/404.xhtml", "/META-INF/MANIFEST.MF"})
    void deniesEverybodyWhatServersKeepToThemselves(String path) {
        Answer answer = program.withoutCredentials().path(path).get();
        assertTrue(answer.status() == 302 || answer.status() == 404, answer::toString);
        assertFalse(answer.body().contains("web-app") || answer.body().contains("ui:composition"), answer::toString);
    }

    /** Whether a server takes this for the token's own address or for nothing: nobody gets there without a token. */
    @Test
    void asksForATokenWhereAPathParameterStandsBehindADot() {
        Answer answer = raw("/tokens;x/.;/self");
        assertTrue(answer.status() >= 400, answer::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "PUT", "DELETE", "PATCH", "INVENTED"})
    void deniesStrangersEveryMethodOnPages(String method) {
        Answer answer = program.withoutCredentials().path("/settings/tokens.xhtml").send(method);
        assertFalse(answer.status() < 300 || answer.body().contains("<form"), answer::toString);
    }

    @Test
    void opensNoPageByAToken() {
        TestUser ann = server.database().newUser("ann");
        TestToken token = server.database().newToken(ann, "report");
        program.callWith(token).path("/settings/tokens.xhtml").get().assertProblem(403);
        PageClient pages = server.pages();
        pages.signIn(ann);
        Answer both = program.callWith(token).header("Cookie", cookies(pages)).path("/settings/tokens.xhtml").get();
        both.assertProblem(403);
    }
}
