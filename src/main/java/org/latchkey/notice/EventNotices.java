package org.latchkey.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.latchkey.enforcement.PolicyDeed;
import org.latchkey.token.Deletion;
import org.latchkey.token.TokenEvent;
import org.latchkey.user.Users;

/** Tells owners what people, programs and the policy do to their tokens, in the transaction that does it. */
@ApplicationScoped
class EventNotices {

    /** What owners, or programs of theirs, do themselves. */
    private static final Set<String> OWN_DEEDS = Stream.of(Deletion.BY_OWNER, Deletion.BY_ITSELF, Deletion.REGENERATED)
            .map(Deletion::name).collect(Collectors.toSet());

    /** What a token that is deleted does not live to see, or suffers no more. */
    private static final Set<NoticeKind> TO_COME = Stream.concat(NoticeKind.OF_EXPIRY.stream(), NoticeKind.OF_POLICY.stream())
            .collect(Collectors.toSet());

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

    void tell(@Observes PolicyDeed deed) {
        switch (deed.kind()) {
            case REFUSED -> notices.addToAll(deed.tokenIds(), occasion(NoticeKind.REFUSED_BY_POLICY, deed.at(), deed));
            case SHORTENED -> notices.addToAll(deed.tokenIds(), occasion(NoticeKind.SHORTENED_BY_POLICY, deed.at(), deed));
            case TO_BE_DELETED -> notices.addToAll(deed.tokenIds(), occasion(NoticeKind.DELETION_TO_COME, deed.deleteAt(), deed));
            case ALLOWED_AGAIN -> notices.takeBack(deed.tokenIds(), Set.of(NoticeKind.REFUSED_BY_POLICY, NoticeKind.DELETION_TO_COME));
            default -> throw new IllegalArgumentException(deed.toString());
        }
    }

    /** From nowhere: what an administrator did was done to the policy. */
    private static Occasion occasion(NoticeKind kind, Instant at, PolicyDeed deed) {
        return new Occasion(kind, at, "", deed.actor(), deed.breach().name());
    }

    private void tellOfDeletion(TokenEvent event) {
        notices.takeBack(List.of(event.tokenId()), TO_COME);
        if (!OWN_DEEDS.contains(event.detail()) && !isOwnersDeedAsAdministrator(event)) {
            notices.add(event.tokenId(), occasion(kind(event.detail()), event));
        }
    }

    private static NoticeKind kind(String deletion) {
        if (Deletion.BY_POLICY.name().equals(deletion)) {
            return NoticeKind.DELETED_BY_POLICY;
        }
        return Deletion.UNUSED.name().equals(deletion) ? NoticeKind.DELETED_UNUSED : NoticeKind.DELETED;
    }

    /** An administrator has tokens as well, and may delete them as one. What nobody does is not done by who is called so. */
    private boolean isOwnersDeedAsAdministrator(TokenEvent event) {
        return Deletion.BY_ADMINISTRATOR.name().equals(event.detail()) && users.find(event.ownerId()).filter(owner -> owner.getUserName().equals(event.actor())).isPresent();
    }

    private Occasion occasion(NoticeKind kind, TokenEvent event) {
        return new Occasion(kind, clock.instant(), event.address(), event.actor(), event.reason());
    }
}
