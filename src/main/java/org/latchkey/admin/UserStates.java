package org.latchkey.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.latchkey.user.User;
import org.latchkey.user.UserStatus;
import org.latchkey.web.Messages;

/** Whether users may act, in words, for every page that shows users. */
@Named
@ApplicationScoped
public class UserStates {

    @Inject
    Messages messages;

    public String text(User user) {
        return name(user.status());
    }

    public String name(UserStatus status) {
        return messages.text("users.status." + status);
    }

    /** The class that the style sheet knows this state by. */
    public String style(User user) {
        return switch (user.status()) {
            case ACTIVE -> "active";
            case LOCKED -> "expiring";
            case DISABLED -> "deleted";
        };
    }
}
