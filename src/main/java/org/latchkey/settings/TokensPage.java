package org.latchkey.settings;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import org.latchkey.token.AccessToken;
import org.latchkey.token.TokenStatus;

/** Settings &gt; Tokens: the list. */
@Named
@ViewScoped
public class TokensPage implements Serializable {

    private static final long serialVersionUID = 1;

    private static final int ROWS = 20;

    @Inject
    OwnTokens ownTokens;

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
        return ownTokens.policy().mostActiveTokens();
    }

    /** Whether the policy allows this user no tokens, be there any or not. */
    public boolean isBarred() {
        return !ownTokens.policy().tokensAllowed();
    }

    public boolean isFull() {
        return getActiveCount() >= getLimit();
    }

    public boolean isAnyExpired() {
        return ownTokens.all().stream().anyMatch(this::isExpired);
    }

    private boolean isExpired(AccessToken token) {
        return token.statusAt(clock.instant()) == TokenStatus.EXPIRED;
    }

    public int getPage() {
        return Math.max(1, Math.min(page, getPages()));
    }

    public void setPage(int page) {
        this.page = page;
    }
}
