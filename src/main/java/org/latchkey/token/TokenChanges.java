package org.latchkey.token;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.latchkey.change.ChangeFeed;
import org.latchkey.change.ChangeKind;

/** Tells all nodes of each token that changed, after all others who take part in the transaction: the counter is locked last. */
@ApplicationScoped
class TokenChanges {

    @Inject
    ChangeFeed feed;

    void changed(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) TokenEvent event) {
        if (event.tokenId() != null && event.kind() != TokenEvent.Kind.LOOKED_UP) {
            feed.add(ChangeKind.TOKEN, event.tokenId());
        }
    }
}
