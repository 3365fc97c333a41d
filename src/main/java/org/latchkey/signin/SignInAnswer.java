package org.latchkey.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.latchkey.web.Messages;

/** Tells a person why a password was not taken. */
@ApplicationScoped
class SignInAnswer {

    @Inject
    Messages messages;

    /** At the top of the page. */
    void tell(SignInResult refusal) {
        messages.refuse(key(refusal, "login.wrong"), minutes(refusal));
    }

    /** At the password field of somebody who is signed in. */
    void tellAt(String clientId, SignInResult refusal) {
        messages.refuseField(clientId, key(refusal, "password.old.wrong"), minutes(refusal));
    }

    private static String key(SignInResult refusal, String wrong) {
        return switch (refusal.outcome()) {
            case WAIT -> "login.wait";
            case BUSY -> "login.busy";
            default -> wrong;
        };
    }

    private static long minutes(SignInResult refusal) {
        return Math.max(1, refusal.delay().plusSeconds(59).toMinutes());
    }
}
