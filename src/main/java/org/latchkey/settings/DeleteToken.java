package org.latchkey.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.latchkey.signin.CurrentUser;
import org.latchkey.signin.UserFormats;
import org.latchkey.token.AccessToken;
import org.latchkey.token.TokenRevoker;
import org.latchkey.web.ClientAddress;
import org.latchkey.web.Messages;

/** The dialog that asks, once, whether a token, or all expired ones, are to go. */
@Named
@RequestScoped
public class DeleteToken {

    private static final String EXPIRED_ONES = "expired";

    @Inject
    TokenRevoker revoker;

    @Inject
    CurrentUser currentUser;

    @Inject
    ChosenToken chosen;

    @Inject
    OwnTokens ownTokens;

    @Inject
    OwnNotices ownNotices;

    @Inject
    UserFormats formats;

    @Inject
    Messages messages;

    @Inject
    ClientAddress clientAddress;

    @Inject
    HttpServletRequest request;

    public void open() {
        chosen.byParameter();
    }

    public void openExpired() {
        chosen.setText(EXPIRED_ONES);
    }

    public void delete() {
        String address = clientAddress.of(request);
        String name = chosen.name();
        if (isOfExpiredOnes()) {
            messages.done("tokens.deleteExpired.done", revoker.deleteExpired(currentUser.caller(), address));
        } else if (revoker.delete(currentUser.caller(), chosen.id(), address)) {
            messages.done("tokens.delete.done", name);
        } else {
            messages.refuse("token.gone");
        }
        ownTokens.forget();
        ownNotices.forget();
    }

    public String getQuestion() {
        return isOfExpiredOnes() ? messages.text("tokens.deleteExpired.question") : messages.text("tokens.delete.question", chosen.name());
    }

    /** When the token was last used: what stops working if it goes. */
    public String getLastUse() {
        return chosen.find().map(this::lastUse).orElse("");
    }

    private String lastUse(AccessToken token) {
        return token.getLastUsedAt() == null ? messages.text("tokens.delete.unused")
                : messages.text("tokens.delete.used", formats.moment(token.getLastUsedAt()), formats.getZone());
    }

    private boolean isOfExpiredOnes() {
        return EXPIRED_ONES.equals(chosen.getText());
    }

    /** Whether the dialog has its fields: when it is opened, and when they are sent. */
    public boolean isOpen() {
        return chosen.isIn("delete:token");
    }

    public String getTokenId() {
        return chosen.getText();
    }

    public void setTokenId(String tokenId) {
        chosen.setText(tokenId);
    }
}
