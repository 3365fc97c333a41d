package org.latchkey.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.latchkey.signin.CurrentUser;
import org.latchkey.signin.PasswordPrompt;
import org.latchkey.token.TokenRevoker;
import org.latchkey.web.ClientAddress;
import org.latchkey.web.Messages;

/** The dialog that asks, once, whether all tokens of a user are to go, and what their owner is told. */
@Named
@RequestScoped
public class DeleteAllTokens {

    @Inject
    UserPage page;

    @Inject
    TokenRevoker revoker;

    @Inject
    Reason reasons;

    @Inject
    PasswordPrompt passwordPrompt;

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
        String said = Reason.of(reason);
        if (passwordPrompt.passes("delete:password") && reasons.passes(said, "delete:reason")) {
            int deleted = revoker.deleteAllAsAdministrator(currentUser.caller(), page.getUser().caller(), said, clients.of(request));
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
