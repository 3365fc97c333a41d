package org.latchkey.signin;

import java.time.Duration;

/**
 * What a person learns of a try to sign in.
 *
 * @param outcome what came of it
 * @param delay   until the next try is worth it; zero where there is nothing to wait for
 */
public record SignInResult(Outcome outcome, Duration delay) {

    public enum Outcome {
        SIGNED_IN,
        /** Unknown name, wrong password or disabled user: nobody learns which. */
        WRONG,
        /** Right, but a one-time password that was not used in time. */
        TOO_OLD,
        /** Too many failures before; the password was not looked at. */
        WAIT,
        /** Too many passwords are being checked at this moment. */
        BUSY
    }

    static final SignInResult SIGNED_IN = new SignInResult(Outcome.SIGNED_IN, Duration.ZERO);
    static final SignInResult WRONG = new SignInResult(Outcome.WRONG, Duration.ZERO);
    static final SignInResult TOO_OLD = new SignInResult(Outcome.TOO_OLD, Duration.ZERO);
    static final SignInResult BUSY = new SignInResult(Outcome.BUSY, PasswordSlots.RETRY_AFTER);

    static SignInResult waiting(Duration delay) {
        return new SignInResult(Outcome.WAIT, delay);
    }

    public boolean isSignedIn() {
        return outcome == Outcome.SIGNED_IN;
    }
}
