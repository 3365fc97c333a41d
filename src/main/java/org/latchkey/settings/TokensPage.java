package org.latchkey.settings;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.latchkey.policy.Policies;
import org.latchkey.signin.UserFormats;
import org.latchkey.token.AccessToken;
import org.latchkey.token.TokenStatus;
import org.latchkey.web.Messages;

/** Settings &gt; Tokens: the list. */
@Named
@ViewScoped
public class TokensPage implements Serializable {

    private static final long serialVersionUID = 1;

    private static final int ROWS = 20;
    private static final int DAYS_OF_WARNING = 7;

    @Inject
    OwnTokens ownTokens;

    @Inject
    Policies policies;

    @Inject
    UserFormats formats;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    private int page = 1;

    public List<AccessToken> getTokens() {
        return ownTokens.all().subList(Math.max(0, getFrom() - 1), getTo());
    }

    public int getCount() {
        return ownTokens.all().size();
    }

    public int getPages() {
        return Math.max(1, (getCount() + ROWS - 1) / ROWS);
    }

    /** Number of the first row shown, counted from 1; 0 where there is none. */
    public int getFrom() {
        return getCount() == 0 ? 0 : (getPage() - 1) * ROWS + 1;
    }

    public int getTo() {
        return Math.min(getCount(), getPage() * ROWS);
    }

    public long getActiveCount() {
        return ownTokens.all().stream().filter(token -> !isExpired(token)).count();
    }

    public int getLimit() {
        return policies.current().mostActiveTokens();
    }

    public boolean isFull() {
        return getActiveCount() >= getLimit();
    }

    public boolean isAnyExpired() {
        return ownTokens.all().stream().anyMatch(this::isExpired);
    }

    public boolean isExpired(AccessToken token) {
        return token.statusAt(clock.instant()) == TokenStatus.EXPIRED;
    }

    public String statusOf(AccessToken token) {
        if (isExpired(token)) {
            return messages.text("tokens.status.expired");
        }
        long days = daysLeft(token);
        return days > DAYS_OF_WARNING ? messages.text("tokens.status.active") : messages.text("tokens.status.expiring", days);
    }

    /** The class that the style sheet knows this state by. */
    public String styleOf(AccessToken token) {
        if (isExpired(token)) {
            return TokenStatus.EXPIRED.name().toLowerCase(Locale.ROOT);
        }
        return daysLeft(token) > DAYS_OF_WARNING ? "active" : "expiring";
    }

    /** By the user's calendar, as people count: tomorrow is one day away, however few hours it is. */
    private long daysLeft(AccessToken token) {
        return ChronoUnit.DAYS.between(formats.dateAt(clock.instant()), formats.dateAt(token.getExpiresAt()));
    }

    public int getPage() {
        return Math.max(1, Math.min(page, getPages()));
    }

    public void setPage(int page) {
        this.page = page;
    }
}
