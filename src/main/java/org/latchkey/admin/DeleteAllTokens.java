package org.latchkey.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.latchkey.signin.CurrentUser;
import org.latchkey.token.TokenEnd;
import org.latchkey.token.TokenFormat;
import org.latchkey.token.TokenRevoker;
import org.latchkey.web.ClientAddress;
import org.latchkey.web.Messages;
import org.latchkey.web.Text;

/** The dialog that asks, once, whether all tokens of a user are to go, and what their owner is told. */
@Named
@RequestScoped
public class DeleteAllTokens {

    @Inject
    UserPage page;

    @Inject
    TokenRevoker revoker;

    @Inject
    TokenFormat format;

    @Inject
    CurrentUser currentUser;

    @Inject
    ClientAddress clients;

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    private String reason;

    public void delete() {
        String said = Text.normalized(reason == null ? "" : reason.replaceAll("\\R", " "));
        if (Text.length(said) > TokenEnd.REASON_MAX) {
            messages.refuseField("delete:reason", "users.reason.long", TokenEnd.REASON_MAX, Text.length(said));
        } else if (Text.hasForbiddenCharacter(said)) {
            messages.refuseField("delete:reason", "users.reason.control");
        } else if (format.occursIn(said)) {
            messages.refuseField("delete:reason", "users.secret");
        } else {
            int deleted = revoker.deleteAllAsAdministrator(currentUser.caller(), page.getUser().caller(), said.isEmpty() ? null : said,
                    clients.of(request));
            messages.done("users.deleteTokens.done", deleted);
        }
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
