package org.latchkey.arquillian;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.latchkey.token.TokenEvent;

/** Fails where a test asks for it, in the middle of the transaction, as a full disk would. */
@ApplicationScoped
public class Obstacle {

    static final String NAME = "never to be kept";

    void stumble(@Observes TokenEvent event) {
        if (NAME.equals(event.tokenName())) {
            throw new IllegalStateException(NAME);
        }
    }
}
