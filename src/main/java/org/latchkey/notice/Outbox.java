package org.latchkey.notice;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.latchkey.server.Configuration;
import org.latchkey.user.PersonalFormats;
import org.latchkey.user.User;

/**
 * The mails that are due. Each is taken by one node, which has a while to tell whether the mail host took it. A node that dies
 * between the one and the other leaves it to be sent again: twice is better than never, and both have the same id.
 */
@Stateless
public class Outbox {

    /** Above the time-outs of all that is said to a mail host, and of the database after it. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Logger LOG = Logger.getLogger(Outbox.class.getName());

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Configuration configuration;

    @Inject
    BrowserLanguages languages;

    @Inject
    Clock clock;

    /** A mail that this node is to send, and nobody else for now. */
    public record Taken(long noticeId, Letter letter) {
    }

    /** The one that has waited longest. What nobody needs to be told any more is put away on the way to it. */
    public Optional<Taken> take() {
        Instant now = clock.instant();
        for (Optional<TokenNotice> due = due(now); due.isPresent(); due = due(now)) {
            TokenNotice notice = due.get();
            Optional<Letter> letter = notice.isWorthAMail(now) ? letter(notice) : Optional.empty();
            if (letter.isPresent()) {
                notice.tryToMail(now, PATIENCE);
                return Optional.of(new Taken(notice.getId(), letter.get()));
            }
            notice.neverMail();
            entityManager.flush();
        }
        return Optional.empty();
    }

    public void sent(long noticeId) {
        change(noticeId, notice -> notice.mailed(clock.instant()));
    }

    /** Tries it again later, until it is too late. */
    public void failed(long noticeId) {
        change(noticeId, notice -> {
            if (!notice.notMailed(clock.instant())) {
                LOG.warning("Notice " + noticeId + " could not be mailed for a week and stands on the owner's page only.");
            }
        });
    }

    /** There is no use in trying again. */
    public void refused(long noticeId) {
        change(noticeId, TokenNotice::neverMail);
    }

    private Optional<TokenNotice> due(Instant now) {
        List<?> ids = entityManager.createNativeQuery(
                "select id from notice where mail_due_at <= ? order by mail_due_at fetch first 1 rows only for update skip locked")
                .setParameter(1, Timestamp.from(now)).getResultList();
        return ids.stream().map(id -> entityManager.createQuery(
                "select n from TokenNotice n join fetch n.owner join fetch n.token where n.id = :id", TokenNotice.class)
                .setParameter("id", ((Number) id).longValue()).getSingleResult()).findFirst();
    }

    private void change(long noticeId, Consumer<TokenNotice> how) {
        Optional.ofNullable(entityManager.find(TokenNotice.class, noticeId)).ifPresent(how);
    }

    /** Empty where it cannot be written: those behind it are not to wait for it. */
    private Optional<Letter> letter(TokenNotice notice) {
        try {
            User owner = notice.getOwner();
            PersonalFormats formats = PersonalFormats.of(owner, languages.of(owner.getId()));
            LetterText text = new LetterText(notice.facts(), owner.getUserName(), formats, configuration.url().map(Outbox::tokensPage));
            return Optional.of(new Letter(notice.mailId(), owner.getMail(), formats.locale(), text.subject(), text.plain(), text.html()));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Notice " + notice.getId() + " cannot be written and stands on the owner's page only", e);
            return Optional.empty();
        }
    }

    private static String tokensPage(String url) {
        return url + (url.endsWith("/") ? "" : "/") + "settings/tokens.xhtml";
    }
}
