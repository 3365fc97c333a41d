package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Addresses;
import org.latchkey.harness.Answer;
import org.latchkey.harness.Call;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PatClient;
import org.latchkey.harness.TestUser;

/** A proxy speaks TLS with the browser and plain HTTP with the server, and says so. */
class BehindTlsIT {

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final PatClient browser = server.client().from(Addresses.next());
    private final TestUser ann = server.database().newUser("ann");

    private Call calling(String protocol) {
        return browser.withoutCredentials().header("X-Forwarded-Proto", protocol);
    }

    private Answer signIn(String protocol) {
        Answer page = calling(protocol).path("/login.xhtml").get().assertStatus(200);
        FormElement form = (FormElement) Jsoup.parse(page.body()).selectFirst("form#login");
        form.selectFirst("[name=login:user-name]").val(ann.name());
        form.selectFirst("[name=login:password]").val(TestUser.PASSWORD);
        Call post = calling(protocol).path("/login.xhtml").header("Cookie", page.header("Set-Cookie").orElseThrow().replaceFirst(";.*", ""));
        form.formData().forEach(pair -> post.field(pair.key(), pair.value()));
        return post.field("login:submit", "Sign in").post().assertStatus(302);
    }

    private static List<String> named(List<String> cookies, String flag) {
        return cookies.stream().filter(cookie -> cookie.toLowerCase(Locale.ROOT).matches(".*; *" + flag + "(;.*|$)"))
                .map(cookie -> cookie.replaceFirst("=.*", "")).sorted().distinct().toList();
    }

    @Test
    void keepsItsCookiesToTls() {
        Answer page = calling("https").path("/login.xhtml").get();
        assertEquals(List.of("JSESSIONID"), named(page.headers("Set-Cookie"), "secure"), page::toString);
        Answer signedIn = signIn("https");
        List<String> both = List.of("JSESSIONID", "latchkey-browser");
        assertEquals(both, named(signedIn.headers("Set-Cookie"), "secure"), signedIn::toString);
        assertEquals(both, named(signedIn.headers("Set-Cookie"), "httponly"), signedIn::toString);
    }

    @Test
    void leavesCookiesOpenToPlainHttpWhereThatIsAllThereIs() {
        Answer signedIn = signIn("http");
        assertEquals(List.of(), named(signedIn.headers("Set-Cookie"), "secure"), signedIn::toString);
        assertEquals(List.of("JSESSIONID", "latchkey-browser"), named(signedIn.headers("Set-Cookie"), "httponly"), signedIn::toString);
    }

    @Test
    void bindsTheBrowserToTlsOnEveryKindOfAnswer() {
        for (String path : List.of("/login.xhtml", "/settings/tokens.xhtml", "/API/x/y", "/healthcheck",
                "/jakarta.faces.resource/latchkey.css.xhtml?ln=latchkey")) {
            Answer answer = calling("https").path(path).get();
            assertTrue(answer.header("Strict-Transport-Security").orElse("").startsWith("max-age=31536000"), answer::toString);
            Answer plain = calling("http").path(path).get();
            assertEquals(List.of(), plain.headers("Strict-Transport-Security"), plain::toString);
        }
    }

    @Test
    void leadsOnWithoutLeavingTls() {
        for (Answer answer : List.of(calling("https").path("/settings/tokens.xhtml").get(), signIn("https"))) {
            String location = answer.header("Location").orElseThrow();
            assertTrue(location.startsWith("/") || location.startsWith("https:"), location);
        }
    }
}
