package org.latchkey.signin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.latchkey.token.Peppers;
import org.latchkey.web.ClientAddress;

/**
 * The cookie by which a browser is known again that somebody signed in from. It opens nothing: it only keeps strangers' failures
 * from holding up its owner. Signed by a key that follows from the newest pepper; a new pepper makes browsers unknown once.
 */
@ApplicationScoped
public class BrowserMark {

    private static final String COOKIE = "latchkey-browser";
    private static final Duration AGE = Duration.ofDays(365);
    private static final int ID_BYTES = 15;
    private static final int USERS_MAX = 5;

    @Inject
    Peppers peppers;

    @Inject
    ClientAddress clients;

    private final SecureRandom random = new SecureRandom();
    private SignedText signed;

    @PostConstruct
    void deriveKey() {
        signed = new SignedText(peppers.newest().derivedKey("browser cookies"));
    }

    public KnownBrowser of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies).filter(cookie -> COOKIE.equals(cookie.getName()))
                .flatMap(cookie -> signed.verified(cookie.getValue()).stream()).findFirst().map(BrowserMark::parsed).orElse(KnownBrowser.NONE);
    }

    void mark(HttpServletRequest request, HttpServletResponse response, long userId) {
        KnownBrowser before = of(request);
        String id = before.id().isEmpty() ? newId() : before.id();
        String users = Stream.concat(Stream.of(userId), before.userIds().stream()).distinct().limit(USERS_MAX)
                .map(String::valueOf).collect(Collectors.joining("-"));
        // By hand: the cookie class has no way to say SameSite that every server follows.
        response.addHeader("Set-Cookie", COOKIE + "=" + signed.sign(id + "-" + users) + "; Path=" + request.getContextPath() + "/; Max-Age="
                + AGE.toSeconds() + "; HttpOnly; SameSite=Strict" + (clients.isSecure(request) ? "; Secure" : ""));
    }

    private static KnownBrowser parsed(String text) {
        List<String> parts = List.of(text.split("-"));
        return new KnownBrowser(parts.get(0), parts.stream().skip(1).map(Long::valueOf).toList());
    }

    private String newId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        // Without the dash and underscore of URL-safe Base64: the dash parts the fields.
        return Base64.getUrlEncoder().encodeToString(bytes).replace('-', '.').replace('_', '~');
    }
}
