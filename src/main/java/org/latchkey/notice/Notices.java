package org.latchkey.notice;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.latchkey.listing.Cursor;
import org.latchkey.listing.Listing;
import org.latchkey.listing.Order;
import org.latchkey.listing.Slice;
import org.latchkey.token.AccessToken;
import org.latchkey.token.TokenFormat;
import org.latchkey.token.TokenStatus;
import org.latchkey.user.Caller;
import org.latchkey.user.User;
import org.latchkey.user.Users;

/** What owners are told. What is asked for an owner names the owner: an id alone never leads to a notice of somebody else. */
@Stateless
public class Notices {

    /** A program that calls from ever new addresses does not fill its owner's mailbox: the others follow a day later. */
    static final int MOST_ADDRESSES_A_DAY = 10;

    private static final Duration KEPT = Duration.ofDays(90);

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Users users;

    @Inject
    NoticeChoices choices;

    @Inject
    MailHost mailHost;

    @Inject
    TokenFormat format;

    @Inject
    Clock clock;

    /** Those that stand on the owner's page, the newest first. That a token will expire stands there until it has. */
    public List<TokenNotice> of(Caller owner, int most) {
        return entityManager.createQuery("""
                select n from TokenNotice n join fetch n.token t where n.owner.id = :owner and n.dismissedAt is null
                and (n.kind not in :warnings or t.expiresAt > :now) order by n.madeAt desc, n.id desc""", TokenNotice.class)
                .setParameter("owner", owner.id()).setParameter("warnings", NoticeKind.WARNINGS).setParameter("now", clock.instant())
                .setMaxResults(most).getResultList();
    }

    /**
     * All that there are of the owner, dismissed ones included, the newest first.
     *
     * @param cursor where to begin; {@code null} for the newest
     */
    public Slice<TokenNotice> everOf(Caller owner, Cursor cursor, int size) {
        return new Listing<>(entityManager, TokenNotice.class, TokenNotice::getId, "token",
                (builder, notice) -> List.of(builder.equal(notice.get("owner").get("id"), owner.id())))
                .read(Order.byInstant("madeAt", TokenNotice::getMadeAt, true), cursor, size);
    }

    /** Does nothing where the owner has no such notice. */
    public void dismiss(Caller owner, long id) {
        entityManager.createQuery("select n from TokenNotice n where n.id = :id and n.owner.id = :owner and n.dismissedAt is null", TokenNotice.class)
                .setParameter("id", id).setParameter("owner", owner.id()).getResultStream().forEach(notice -> notice.dismiss(clock.instant()));
    }

    /** @param until what was made later was not seen, and stays */
    public void dismissAll(Caller owner, Instant until) {
        entityManager.createQuery("select n from TokenNotice n where n.owner.id = :owner and n.dismissedAt is null and n.madeAt <= :until",
                TokenNotice.class).setParameter("owner", owner.id()).setParameter("until", until)
                .getResultStream().forEach(notice -> notice.dismiss(clock.instant()));
    }

    /** Adds what is part of the transaction that makes it happen, in which the owner is locked. */
    public void add(long tokenId, Occasion occasion) {
        add(entityManager.find(AccessToken.class, tokenId), occasion, false);
    }

    /**
     * Adds what somebody has found out, where it is still so and was not told yet.
     *
     * @param silently so that it counts as told
     */
    public void addFound(long ownerId, long tokenId, Occasion occasion, boolean silently) {
        users.locked(ownerId);
        AccessToken token = entityManager.find(AccessToken.class, tokenId);
        boolean gone = occasion.kind().isOfExpiry() && token.statusAt(clock.instant()) == TokenStatus.DELETED;
        if (!gone && !isEnough(token, occasion.kind())) {
            add(token, occasion, silently);
        }
    }

    private void add(AccessToken token, Occasion occasion, boolean silently) {
        User owner = token.getOwner();
        if (!owner.mayAct() || choices.isDeclined(owner.getId(), occasion.kind()) || isTold(token, occasion)) {
            return;
        }
        if (occasion.kind().isOfExpiry()) {
            takeBack(List.of(token.getId()), NoticeKind.OF_EXPIRY);
        }
        keep(new TokenNotice(token, masked(occasion), clock.instant()), owner, silently);
    }

    private void keep(TokenNotice notice, User owner, boolean silently) {
        if (silently) {
            notice.dismissAtOnce();
        } else if (mailHost.isSetUp() && !owner.getMail().isBlank()) {
            notice.mail();
        }
        entityManager.persist(notice);
    }

    /**
     * Adds what a policy does to many tokens, as part of the transaction in which it does it. The rows of the tokens are locked, so
     * there is one notice of each; what was told of the same before is told no more.
     *
     * @param occasion whose words are none of a person's
     */
    public void addToAll(Collection<Long> tokenIds, Occasion occasion) {
        entityManager.createQuery("delete from TokenNotice n where n.token.id in :tokens and n.kind = :kind")
                .setParameter("tokens", tokenIds).setParameter("kind", occasion.kind()).executeUpdate();
        List<AccessToken> tokens = entityManager.createQuery("""
                select t from AccessToken t join fetch t.owner where t.id in :tokens
                and t.owner.disabledAt is null and t.owner.lockedAt is null order by t.id""", AccessToken.class)
                .setParameter("tokens", tokenIds).getResultList();
        Set<Long> declining = choices.declining(tokens.stream().map(token -> token.getOwner().getId()).collect(Collectors.toSet()), occasion.kind());
        tokens.stream().filter(token -> !declining.contains(token.getOwner().getId()))
                .forEach(token -> keep(new TokenNotice(token, occasion, clock.instant()), token.getOwner(), false));
    }

    /** What is told anew, is no longer true, or what the tokens do not live to see. */
    public void takeBack(Collection<Long> tokenIds, Collection<NoticeKind> kinds) {
        entityManager.createQuery("""
                select n from TokenNotice n where n.token.id in :tokens and n.kind in :kinds
                and (n.dismissedAt is null or n.mailDueAt is not null)""", TokenNotice.class)
                .setParameter("tokens", tokenIds).setParameter("kinds", kinds)
                .getResultStream().forEach(notice -> notice.takeBack(clock.instant()));
    }

    @Schedule(hour = "*", minute = "43", persistent = false)
    public void forgetOld() {
        entityManager.createQuery("delete from TokenNotice n where n.madeAt < :before")
                .setParameter("before", clock.instant().minus(KEPT)).executeUpdate();
    }

    private boolean isTold(AccessToken token, Occasion occasion) {
        return count(token, occasion.kind().thisAndNearer(), "n.address = :value", occasion.address()) > 0;
    }

    private boolean isEnough(AccessToken token, NoticeKind kind) {
        return kind == NoticeKind.NEW_ADDRESS && count(token, List.of(kind), "n.madeAt > :value and (n.dismissedAt is null or n.dismissedAt <> n.madeAt)",
                clock.instant().minus(Duration.ofDays(1))) >= MOST_ADDRESSES_A_DAY;
    }

    private long count(AccessToken token, Collection<NoticeKind> kinds, String condition, Object value) {
        return entityManager.createQuery("select count(n) from TokenNotice n where n.token = :token and n.kind in :kinds and " + condition, Long.class)
                .setParameter("token", token).setParameter("kinds", kinds).setParameter("value", value).getSingleResult();
    }

    /** A secret that somebody wrote into the reason goes neither into the database nor into a mail. */
    private Occasion masked(Occasion occasion) {
        return new Occasion(occasion.kind(), occasion.at(), occasion.address(), occasion.actor(), format.masked(occasion.reason()));
    }
}
