package org.latchkey.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.latchkey.signin.CurrentUser;
import org.latchkey.signin.PasswordPrompt;
import org.latchkey.token.TokenRevoker;
import org.latchkey.web.ClientAddress;
import org.latchkey.web.Messages;
import org.primefaces.PrimeFaces;

/** The dialog that asks, once, whether all tokens are to go. */
@Named
@RequestScoped
public class DeleteOwnTokens {

    @Inject
    TokenRevoker revoker;

    @Inject
    CurrentUser currentUser;

    @Inject
    PasswordPrompt passwordPrompt;

    @Inject
    OwnTokens ownTokens;

    @Inject
    Messages messages;

    @Inject
    ClientAddress clientAddress;

    @Inject
    HttpServletRequest request;

    private boolean opened;

    public void open() {
        opened = true;
    }

    /** Whoever finds a browser that stands open stops no program: the password is asked for as it is for a new token. */
    public void delete() {
        if (passwordPrompt.passes("delete-all:password")) {
            messages.done("tokens.deleteAll.done", revoker.deleteAll(currentUser.caller(), clientAddress.of(request)));
            ownTokens.forget();
            PrimeFaces.current().ajax().update("tokens", "activity", "messages");
        } else {
            PrimeFaces.current().ajax().update("delete-all:fields");
        }
    }

    public String getQuestion() {
        return messages.text("tokens.deleteAll.question", ownTokens.all().size());
    }

    /** Whether the dialog has its fields: when it is opened, and when they are sent. */
    public boolean isOpen() {
        return opened || request.getParameter("delete-all:opened") != null;
    }
}
