package org.latchkey.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Instant;
import org.latchkey.account.Handover;
import org.latchkey.user.User;

/** A one-time password in the one answer that shows it. It lives no longer than the request: nothing that is kept refers to it. */
@Named
@RequestScoped
public class ShownPassword {

    private Handover handover;

    void show(Handover newHandover) {
        handover = newHandover;
    }

    public boolean isPresent() {
        return handover != null;
    }

    public User getUser() {
        return handover.user();
    }

    public String getText() {
        return handover.password().text();
    }

    public Instant getUntil() {
        return handover.password().until();
    }
}
