package org.latchkey.signin;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.latchkey.change.ChangeFeed;
import org.latchkey.change.ChangeKind;

/** Tells all nodes of each user whose way in changed, after all others who take part in the transaction: the counter is locked last. */
@ApplicationScoped
class UserChanges {

    @Inject
    ChangeFeed feed;

    void changed(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) SecurityEvent event) {
        if (event.kind() == SecurityEvent.Kind.PASSWORD_CHANGED) {
            feed.add(ChangeKind.USER, event.userId());
        }
    }
}
