package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Answer;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Needs;
import org.latchkey.harness.Page;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.PatClient;
import org.latchkey.harness.Program;
import org.latchkey.harness.ServerSetup;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;
import org.latchkey.harness.TlsProxy;

/** nginx ends TLS before a server that is deployed at {@code /latchkey}. */
@Tag("every-server")
@Needs(Program.NGINX)
class BehindTlsIT {

    /** Of this machine, and not the proxy's. */
    private static final String CLIENT = "127.0.0.9";
    private static final List<String> BOTH_COOKIES = List.of("JSESSIONID", "latchkey-browser");

    private static LatchkeyServer server;
    private static TlsProxy proxy;

    private final TestUser ann = server.database().newUser("ann", "Sales");

    @BeforeAll
    static void start() {
        URI url = TlsProxy.freeUrl();
        server = ServerSetup.demoOnPostgres().at(TlsProxy.CONTEXT_PATH).with("latchkey.url", url.toString()).start();
        proxy = TlsProxy.before(server, url);
    }

    @AfterAll
    static void stop() {
        if (proxy != null) {
            proxy.close();
        }
        if (server != null) {
            server.close();
        }
    }

    private static List<String> named(Answer answer, String attribute) {
        return answer.headers("Set-Cookie").stream().filter(cookie -> cookie.toLowerCase(Locale.ROOT).matches(".*; *" + attribute + "(;.*|$)"))
                .map(cookie -> cookie.replaceFirst("=.*", "")).sorted().distinct().toList();
    }

    private static Answer signIn(PageClient browser, TestUser user) {
        return browser.open("/login.xhtml").form("Password").fill("User name", user.name()).fill("Password", TestUser.PASSWORD)
                .answerTo("Sign in");
    }

    @Test
    void keepsItsCookiesToTlsAndToItsOwnPath() {
        Answer signedIn = signIn(proxy.pages(), ann).assertStatus(302);
        assertEquals(BOTH_COOKIES, named(signedIn, "secure"), signedIn::toString);
        assertEquals(BOTH_COOKIES, named(signedIn, "httponly"), signedIn::toString);
        assertEquals(BOTH_COOKIES, named(signedIn, "path=/latchkey/?"), signedIn::toString);
    }

    @Test
    void leadsOnWithinItsPathAndTls() {
        PageClient browser = proxy.pages();
        Answer stranger = browser.get("/settings/tokens.xhtml").assertStatus(302);
        assertEquals("/latchkey/login.xhtml?return=%2Fsettings%2Ftokens.xhtml", stranger.header("Location").orElseThrow());
        Answer signedIn = signIn(browser, ann);
        assertTrue(signedIn.header("Location").orElseThrow().startsWith("/latchkey/"), signedIn::toString);
        Answer withoutSlash = proxy.client().withoutCredentials().path("").get().assertStatus(301);
        assertTrue(withoutSlash.header("Location").orElseThrow().startsWith("https:"), withoutSlash::toString);
    }

    @Test
    void everyLinkOfAPageStaysWithinIt() {
        PageClient browser = proxy.pages();
        browser.signIn(ann);
        for (String path : List.of(PageClient.TOKENS, "/settings/profile.xhtml", "/queries.xhtml", "/nothing.xhtml")) {
            Page page = browser.open(path);
            for (Element link : page.document().select("a[href], link[href], form[action], script[src], img[src]")) {
                String target = link.hasAttr("href") ? link.attr("href") : link.hasAttr("action") ? link.attr("action") : link.attr("src");
                assertTrue(target.startsWith("/latchkey/") || target.startsWith("#") || target.startsWith(proxy.url().toString())
                        || target.startsWith("data:"), path + " leads to " + target);
            }
        }
    }

    @Test
    void readyToPasteCallsNameTheAddressThatUsersReach() {
        PageClient browser = proxy.pages();
        browser.signIn(ann);
        String text = browser.open("/queries.xhtml").document().html();
        assertTrue(text.contains(proxy.url() + "API/"), text);
        assertFalse(text.contains(server.url().getAuthority()), text);
    }

    @Test
    void aGeneratedTokenWorksThere() {
        PageClient browser = proxy.pages();
        browser.signIn(ann);
        String secret = browser.generate("nightly");
        proxy.client().callWith(secret).path("/tokens/self").get().assertStatus(200);
        proxy.client().callWith(secret).path("/%61pi/Sales/nothing").get().assertStatus(404);
        proxy.client().withoutCredentials().path("/API/Sales/nothing").get().assertStatus(401);
    }

    @Test
    void bindsTheBrowserToTlsOnEveryKindOfAnswer() {
        for (String path : List.of("/login.xhtml", "/settings/tokens.xhtml", "/API/x/y", "/healthcheck",
                "/jakarta.faces.resource/latchkey.css.xhtml?ln=latchkey")) {
            Answer answer = proxy.client().withoutCredentials().path(path).get();
            assertTrue(answer.header("Strict-Transport-Security").orElse("").startsWith("max-age=31536000"), answer::toString);
        }
    }

    @Test
    void theAuditHasTheAddressThatTheProxySaw() {
        assertEquals(CLIENT, addressOfDeletion(proxy.client()));
    }

    @Test
    void whatAStrangerClaimsWithoutTheProxyIsIgnored() {
        assertEquals(CLIENT, addressOfDeletion(server.client()));
        Answer page = server.client().raw().from(CLIENT).line("GET /latchkey/login.xhtml HTTP/1.1").line("X-Forwarded-Proto: https").send();
        assertEquals(List.of(), page.headers("Strict-Transport-Security"), page::toString);
        Answer stranger = server.client().raw().from(CLIENT).line("GET /latchkey/settings/tokens.xhtml HTTP/1.1")
                .line("X-Forwarded-Proto: https").line("X-Forwarded-Host: evil.example.org").send().assertStatus(302);
        assertTrue(stranger.header("Location").orElseThrow().startsWith("/latchkey/"), stranger::toString);
    }

    /** The client claims to come from elsewhere, as every client of the tests does. */
    private String addressOfDeletion(PatClient client) {
        TestToken token = server.database().newToken(ann, "nightly");
        client.raw().from(CLIENT).line("DELETE /latchkey/tokens/self HTTP/1.1").line("Authorization: Bearer " + token.secret()).send()
                .assertStatus(204);
        return server.database().text("select address from audit_entry where token_id = ? and kind = 'TOKEN_DELETED'", token.id());
    }
}
