package org.latchkey.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.latchkey.token.Deletion;
import org.latchkey.token.TokenEvent;
import org.latchkey.user.Users;

/** Tells owners what is done to their tokens, in the transaction that does it. */
@ApplicationScoped
class EventNotices {

    /** What owners, or programs of theirs, do themselves. */
    private static final Set<String> OWN_DEEDS = Stream.of(Deletion.BY_OWNER, Deletion.BY_ITSELF, Deletion.REGENERATED)
            .map(Deletion::name).collect(Collectors.toSet());

    @Inject
    Notices notices;

    @Inject
    Users users;

    @Inject
    Clock clock;

    void tell(@Observes TokenEvent event) {
        switch (event.kind()) {
            case GENERATED -> notices.add(event.tokenId(), occasion(NoticeKind.GENERATED, event));
            case REGENERATED -> notices.add(event.tokenId(), occasion(NoticeKind.REGENERATED, event));
            case DELETED -> tellOfDeletion(event);
            default -> { }
        }
    }

    private void tellOfDeletion(TokenEvent event) {
        notices.takeBackExpiry(event.tokenId());
        if (!OWN_DEEDS.contains(event.detail()) && !isOwner(event)) {
            notices.add(event.tokenId(), occasion(NoticeKind.DELETED, event));
        }
    }

    /** An administrator has tokens as well, and may delete them as one. */
    private boolean isOwner(TokenEvent event) {
        return users.find(event.ownerId()).filter(owner -> owner.getUserName().equals(event.actor())).isPresent();
    }

    private Occasion occasion(NoticeKind kind, TokenEvent event) {
        return new Occasion(kind, clock.instant(), event.address(), event.actor(), event.reason());
    }
}
