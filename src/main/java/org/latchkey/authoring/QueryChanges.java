package org.latchkey.authoring;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.latchkey.change.ChangeFeed;
import org.latchkey.change.ChangeKind;

/** Tells all nodes of each saved query that changed, after all others who take part in the transaction: the counter is locked last. */
@ApplicationScoped
class QueryChanges {

    @Inject
    ChangeFeed feed;

    void changed(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) QueryEvent event) {
        if (event.kind() != QueryEvent.Kind.TRIED) {
            feed.add(ChangeKind.QUERY, event.queryId());
        }
    }
}
