package org.latchkey.token;

import org.latchkey.listing.Order;
import org.latchkey.web.Text;

/** What the list of all tokens is sorted by. */
public enum TokenOrder {

    NEWEST(Order.byInstant("createdAt", AccessToken::getCreatedAt, true)),
    EXPIRING(Order.byInstant("expiresAt", AccessToken::getExpiresAt, false)),
    IDLE(Order.byInstant("idleSince", AccessToken::getIdleSince, false)),
    NAME(Order.byText("foldedName", AccessToken::getFoldedName)),
    OWNER(Order.byText(token -> token.get("owner").get("foldedName"), token -> Text.folded(token.getOwner().getUserName()))),
    /** As {@link TokenStatus} has them, the newest first of each. */
    STATUS(NEWEST.order);

    private final Order<AccessToken, ?> order;

    TokenOrder(Order<AccessToken, ?> order) {
        this.order = order;
    }

    Order<AccessToken, ?> order() {
        return order;
    }
}
