package org.latchkey.signin;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.latchkey.change.ChangeFeed;
import org.latchkey.change.ChangeKind;
import org.latchkey.user.UserEvent;

/** Tells all nodes of each user whose way in or rights changed, after all others who take part in the transaction: the counter is locked last. */
@ApplicationScoped
class UserChanges {

    @Inject
    ChangeFeed feed;

    void changed(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) SecurityEvent event) {
        if (event.kind() == SecurityEvent.Kind.PASSWORD_CHANGED) {
            feed.add(ChangeKind.USER, event.userId());
        }
    }

    void changed(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) UserEvent event) {
        feed.add(ChangeKind.USER, event.userId());
    }
}
