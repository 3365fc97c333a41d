package org.latchkey.admin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.latchkey.listing.Cursor;
import org.latchkey.listing.Slice;
import org.latchkey.token.AccessToken;
import org.latchkey.token.AllTokens;
import org.latchkey.token.TokenFilter;
import org.latchkey.token.TokenOrder;
import org.latchkey.token.TokenStatus;
import org.latchkey.web.Messages;
import org.latchkey.web.Text;

/** Administration &gt; Tokens: everybody's. Filter, order and place are in the address, so that a list can be kept as a bookmark. */
@Named
@ViewScoped
public class AllTokensPage implements Serializable {

    private static final long serialVersionUID = 1;

    private static final int ROWS = 25;
    private static final int COUNTED = 1_000;
    private static final int DAYS_MAX = 36_500;

    @Inject
    AllTokens tokens;

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    private String owner;
    private String name;
    private TokenStatus status;
    private String expiring;
    private String unused;
    private TokenOrder order = TokenOrder.NEWEST;
    private String at;
    private transient Slice<AccessToken> slice;

    @PostConstruct
    void begin() {
        at = request.getParameter("at");
    }

    public Slice<AccessToken> getSlice() {
        if (slice == null) {
            slice = tokens.read(filter(), order, Cursor.parse(at).orElse(null), ROWS);
        }
        return slice;
    }

    /** What was read is no longer true. */
    void forget() {
        slice = null;
    }

    /** How many tokens the filter finds, in words. */
    public String getCount() {
        int count = tokens.count(filter(), COUNTED + 1);
        return count > COUNTED ? messages.text("allTokens.count.many", COUNTED) : messages.text("allTokens.count", count);
    }

    public boolean isFiltered() {
        return !filter().equals(new TokenFilter(null, null, null, null, null));
    }

    private TokenFilter filter() {
        return new TokenFilter(searchable(owner), searchable(name), status, days(expiring), days(unused));
    }

    private static String searchable(String text) {
        String wanted = Text.normalized(text);
        return wanted.isEmpty() || Text.hasForbiddenCharacter(wanted) ? null : wanted;
    }

    /** The field takes nothing else than numbers; what an address says besides asks for nothing. */
    private static Integer days(String text) {
        return text != null && text.matches("\\d{1,5}") ? Integer.valueOf(Math.min(Integer.parseInt(text), DAYS_MAX)) : null;
    }

    public TokenStatus[] getStatuses() {
        return TokenStatus.values();
    }

    public TokenOrder[] getOrders() {
        return TokenOrder.values();
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getStatus() {
        return status == null ? "" : status.name();
    }

    public void setStatus(String status) {
        this.status = Choice.of(TokenStatus.class, status).orElse(null);
    }

    public String getExpiring() {
        return expiring;
    }

    public void setExpiring(String expiring) {
        this.expiring = expiring;
    }

    public String getUnused() {
        return unused;
    }

    public void setUnused(String unused) {
        this.unused = unused;
    }

    public String getOrder() {
        return order.name();
    }

    public void setOrder(String order) {
        this.order = Choice.of(TokenOrder.class, order).orElse(TokenOrder.NEWEST);
    }
}
