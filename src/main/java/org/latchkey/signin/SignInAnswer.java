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
        messages.refuse(key(refusal, "login.wrong"), arguments(refusal));
    }

    /** At the password field of somebody who is signed in. */
    void tellAt(String clientId, SignInResult refusal) {
        messages.refuseField(clientId, key(refusal, "password.old.wrong"), arguments(refusal));
    }

    private static String key(SignInResult refusal, String wrong) {
        return switch (refusal.outcome()) {
            case WAIT -> "login.wait";
            case BUSY -> "login.busy";
            case TOO_OLD -> "login.tooOld";
            default -> wrong;
        };
    }

    /** None for a text without parameters: in such a text an apostrophe is an apostrophe. */
    private static Object[] arguments(SignInResult refusal) {
        return refusal.outcome() == SignInResult.Outcome.WAIT ? new Object[] {minutes(refusal)} : new Object[0];
    }

    private static long minutes(SignInResult refusal) {
        return Math.max(1, refusal.delay().plusSeconds(59).toMinutes());
    }
}
