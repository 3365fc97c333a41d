package org.latchkey.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.latchkey.security.Authorization.Credentials;
import org.latchkey.security.Authorization.Malformed;
import org.latchkey.signin.KnownBrowser;
import org.latchkey.signin.PasswordCheck.Verdict;
import org.latchkey.signin.PasswordCheck;
import org.latchkey.signin.SignInResult;
import org.latchkey.token.TokenFormat;
import org.latchkey.web.ClientAddress;
import org.latchkey.web.Text;

/** User name with password, or with a token in the password's place: HTTP Basic, RFC 7617, for tools that cannot send a header. */
@ApplicationScoped
@Typed(BasicAuthentication.class)
public class BasicAuthentication implements HttpAuthenticationMechanism {

    static final String CHALLENGE = "Basic realm=\"latchkey\", charset=\"UTF-8\"";

    @Inject
    TokenFormat format;

    @Inject
    TokenLogin tokens;

    @Inject
    PasswordCheck passwords;

    @Inject
    ClientAddress clients;

    @Inject
    RefusalLog log;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        Authorization authorization = Authorization.of(request, "Basic");
        if (authorization instanceof Malformed malformed) {
            return malformed(malformed.detail(), request, response);
        }
        if (!(authorization instanceof Credentials credentials)) {
            return refused("NO_CREDENTIALS", "Send a user name with a password or a personal access token.", request, response);
        }
        Optional<NameAndPassword> pair = NameAndPassword.parse(credentials.text());
        if (pair.isEmpty()) {
            return malformed("The credentials are not a user name, a colon and a password, in UTF-8 and Base64.", request, response);
        }
        return format.occursIn(pair.get().password())
                ? byToken(pair.get(), request, response, context)
                : byPassword(pair.get(), request, response, context);
    }

    private AuthenticationStatus byToken(NameAndPassword pair, HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) throws AuthenticationException {
        String name = Text.folded(pair.userName());
        TokenLogin.Outcome outcome = tokens.judge(pair.password(), request, grant -> name.equals(Text.folded(grant.owner().userName())));
        return outcome.accepted() != null
                ? RolesOfCaller.tell(context, outcome.accepted())
                : outcome.refusal(CHALLENGE).send(request, response);
    }

    private AuthenticationStatus byPassword(NameAndPassword pair, HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) throws AuthenticationException {
        Verdict verdict = passwords.check(pair.userName(), pair.password(), "HTTP Basic", clients.of(request), KnownBrowser.NONE);
        SignInResult result = verdict.result();
        return switch (result.outcome()) {
            case SIGNED_IN -> verdict.user().mustChoosePassword()
                    ? refused("ONE_TIME_PASSWORD", "This is a one-time password: sign in with a browser and choose your own first, "
                            + "or use a personal access token.", request, response)
                    : RolesOfCaller.tell(context, new BasicPrincipal(verdict.user().caller()));
            case TOO_OLD -> refused("ONE_TIME_PASSWORD", "This one-time password was not used in time: ask an administrator for another one.",
                    request, response);
            case WRONG -> refused("WRONG_PASSWORD", "The user name or the password is wrong.", request, response);
            case WAIT -> later(429, result, "Too many failed tries. Wait, or use a personal access token.", request, response);
            case BUSY -> later(503, result, "Too many passwords are being checked. Use a personal access token.", request, response);
        };
    }

    private AuthenticationStatus malformed(String detail, HttpServletRequest request, HttpServletResponse response)
            throws AuthenticationException {
        log.refused(request, "INVALID_REQUEST", null);
        return Refusal.challenged(400, CHALLENGE, detail).send(request, response);
    }

    private AuthenticationStatus refused(String reason, String detail, HttpServletRequest request, HttpServletResponse response)
            throws AuthenticationException {
        log.refused(request, reason, null);
        return Refusal.challenged(401, CHALLENGE, detail).send(request, response);
    }

    private AuthenticationStatus later(int status, SignInResult result, String detail, HttpServletRequest request,
            HttpServletResponse response) throws AuthenticationException {
        log.refused(request, result.outcome().name(), null);
        return Refusal.later(status, result.delay(), detail).send(request, response);
    }
}
