package org.latchkey.signin;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Settles a try to sign in, with what others record of it, in one transaction. */
@Stateless
public class LoginJournal {

    @Inject
    LoginFailures failures;

    @Inject
    Event<SecurityEvent> events;

    /** The failures before are forgiven. */
    public void succeeded(LoginSource source) {
        failures.forget(source);
    }

    /** The try stays what it was written down as before the password was looked at: a failure. */
    public void failed(SecurityEvent event) {
        events.fire(event);
    }

    public void tell(SecurityEvent event) {
        events.fire(event);
    }
}
