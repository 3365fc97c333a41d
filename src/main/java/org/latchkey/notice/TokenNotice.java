package org.latchkey.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.latchkey.token.AccessToken;
import org.latchkey.user.User;

/**
 * Something that an owner is told once. It stands on the Tokens page until it is dismissed or taken back because it is no longer
 * true, and where there is a mail host it is mailed as well: tried again and again, until the host takes it or it is a week late.
 */
@Entity
@Table(name = "notice")
public class TokenNotice {

    /** Between a try and the next one; the last pause goes on. */
    private static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1));

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notice_seq")
    @SequenceGenerator(name = "notice_seq", sequenceName = "notice_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "owner_id", updatable = false)
    private User owner;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "token_id", updatable = false)
    private AccessToken token;

    @Column(name = "token_name", nullable = false, updatable = false)
    private String tokenName;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private NoticeKind kind;

    @Column(nullable = false, updatable = false)
    private Instant at;

    @Column(nullable = false, updatable = false)
    private String address;

    @Column(updatable = false)
    private String actor;

    @Column(updatable = false)
    private String reason;

    @Column(name = "made_at", nullable = false, updatable = false)
    private Instant madeAt;

    @Column(name = "dismissed_at")
    private Instant dismissedAt;

    @Column(name = "mail_due_at")
    private Instant mailDueAt;

    @Column(name = "mail_tries", nullable = false)
    private int mailTries;

    @Column(name = "mailed_at")
    private Instant mailedAt;

    protected TokenNotice() {
    }

    TokenNotice(AccessToken token, Occasion occasion, Instant madeAt) {
        this.owner = token.getOwner();
        this.token = token;
        this.tokenName = token.getName();
        this.kind = occasion.kind();
        this.at = occasion.at();
        this.address = occasion.address();
        this.actor = occasion.actor();
        this.reason = occasion.reason();
        this.madeAt = madeAt;
    }

    /** Is to be mailed as well, as soon as the host takes it. */
    void mail() {
        mailDueAt = madeAt;
    }

    void dismiss(Instant now) {
        dismissedAt = now;
    }

    /** Nobody is told, and it is known by that. */
    void dismissAtOnce() {
        dismissedAt = madeAt;
    }

    /** Is no longer true, or something nearer was told: neither stands on the page nor is mailed from here on. */
    void takeBack(Instant now) {
        dismissedAt = now;
        mailDueAt = null;
    }

    /** Whether a mail would still tell its reader something. */
    boolean isWorthAMail(Instant now) {
        boolean over = (kind.isOfExpiry() || kind.isOfPolicy()) && token.getDeletedAt() != null
                || kind.isWarning() && !now.isBefore(token.getExpiresAt()) || kind == NoticeKind.DELETION_TO_COME && !now.isBefore(at);
        return !over && !isLate(now) && owner.mayAct() && !owner.getMail().isBlank();
    }

    /** Is being mailed; who fails to tell how that ended leaves it to others after so long. */
    void tryToMail(Instant now, Duration patience) {
        mailTries++;
        mailDueAt = now.plus(patience);
    }

    void mailed(Instant now) {
        mailedAt = now;
        mailDueAt = null;
    }

    /** @return whether it is not too late to try again */
    boolean notMailed(Instant now) {
        if (mailDueAt == null) {
            return true;                                       // taken back meanwhile
        }
        Instant next = now.plus(PAUSES.get(Math.min(mailTries, PAUSES.size()) - 1));
        mailDueAt = isLate(next) ? null : next;
        return mailDueAt != null;
    }

    void neverMail() {
        mailDueAt = null;
    }

    private boolean isLate(Instant now) {
        return now.isAfter(at.plus(NoticeKind.BACKLOG));
    }

    /** What its texts are made from. The instant of expiry is that of now: a token's life may be shortened. */
    public NoticeFacts facts() {
        return new NoticeFacts(kind, tokenName, at, token.getExpiresAt(), address, actor == null ? "" : actor, reason);
    }

    /** The same whenever it is mailed. */
    String mailId() {
        return "notice." + id + "." + madeAt.getEpochSecond();
    }

    public Long getId() {
        return id;
    }

    public Long getTokenId() {
        return token.getId();
    }

    public Instant getMadeAt() {
        return madeAt;
    }

    /** {@code null} for one that stands on the page. */
    public Instant getDismissedAt() {
        return dismissedAt;
    }

    /** {@code null} for one that was not mailed. */
    public Instant getMailedAt() {
        return mailedAt;
    }

    User getOwner() {
        return owner;
    }
}
