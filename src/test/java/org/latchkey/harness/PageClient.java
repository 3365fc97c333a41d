package org.latchkey.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A browser without scripts: keeps cookies, opens pages, fills forms by their labels. For what happens between browser and
 * server; what a person sees belongs to a real browser.
 *
 * <pre>{@code
 * PageClient pages = LatchkeyServer.shared().pages();
 * pages.signIn(ann);
 * Page page = pages.open("/settings/tokens.xhtml");
 * }</pre>
 */
public final class PageClient {

    /** Settings &gt; Tokens. */
    public static final String TOKENS = "/settings/tokens.xhtml";

    private final URI server;
    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient following;
    private final HttpClient staying;
    private final Map<String, String> headers = new TreeMap<>();
    private String languages = "en";

    PageClient(URI server, String address) {
        this.server = server;
        this.address = address;
        following = client(HttpClient.Redirect.NORMAL);
        staying = client(HttpClient.Redirect.NEVER);
    }

    private HttpClient client(HttpClient.Redirect redirect) {
        HttpClient.Builder client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).followRedirects(redirect);
        return ("https".equals(server.getScheme()) ? client.sslContext(TlsCertificate.shared().trusted()) : client).build();
    }

    /** As the browser's settings say, {@code fr-CA,fr;q=0.8} for instance. */
    public PageClient preferring(String acceptLanguage) {
        languages = acceptLanguage;
        return this;
    }

    /** Sends this header with every request from here on, as a browser does that says where a request comes from. */
    public PageClient with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public String address() {
        return address;
    }

    /** Signs in and is led on. Where that fails the answer is the sign-in page again. */
    public Page signIn(String userName, String password) {
        return open("/login.xhtml").form("Password").fill("User name", userName).fill("Password", password).press("Sign in");
    }

    public Page signIn(TestUser user) {
        return signIn(user.name(), TestUser.PASSWORD);
    }

    /** The form that asks what a new token is to be, opened and not yet filled in. */
    public Form startGenerating() {
        return open(TOKENS).formWithButton("Generate new token").press("Generate new token").formNamed("generate");
    }

    /** Generates a token with the defaults and returns its secret. */
    public String generate(String name) {
        Page page = startGenerating().fill("Token name", name).press("Generate token");
        Element secret = page.document().getElementById("secret");
        if (secret == null) {
            throw new AssertionError("No token was made: " + page.text());
        }
        return secret.val();
    }

    /** The page, wherever redirects lead. */
    public Page open(String path) {
        return new Page(this, send(following, request(within(server, path)).GET()));
    }

    /** The very answer, a redirect as it is. */
    public Answer get(String path) {
        return send(staying, request(within(server, path)).GET());
    }

    /** The very answer to a form with these fields, already encoded. */
    public Answer post(String path, String form) {
        return send(staying, posted(within(server, path), form));
    }

    Answer answer(String path, String form) {
        return send(staying, posted(server.resolve(path), form));
    }

    Page submit(String path, String form) {
        return new Page(this, send(following, posted(server.resolve(path), form)));
    }

    /** The cookies that the server has set. */
    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /** As if the browser's session cookies had been deleted, or the session had died. */
    public void forgetCookies() {
        cookies.getCookieStore().removeAll();
    }

    /** The address of a path of the application, which need not be deployed at the root. */
    static URI within(URI application, String path) {
        return URI.create(application.toString().replaceFirst("/$", "") + path);
    }

    private HttpRequest.Builder posted(URI url, String form) {
        return request(url).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
    }

    private HttpRequest.Builder request(URI url) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(60))
                .header("X-Forwarded-For", address).header("Accept-Language", languages).header("Accept", "text/html,*/*;q=0.8");
        headers.forEach(request::header);
        return request;
    }

    private Answer send(HttpClient client, HttpRequest.Builder request) {
        try {
            return Answer.of(client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            cookies().forEach(cookie -> NoSecretInLogs.keepOutSession(cookie.getName(), cookie.getValue()));
        }
    }
}
