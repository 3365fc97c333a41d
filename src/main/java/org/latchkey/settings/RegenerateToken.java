package org.latchkey.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.latchkey.signin.CurrentUser;
import org.latchkey.signin.PasswordPrompt;
import org.latchkey.token.TokenIssuer;
import org.latchkey.web.ClientAddress;

/** The dialog that asks, once, whether a token is to get a new secret. */
@Named
@RequestScoped
public class RegenerateToken {

    @Inject
    TokenIssuer issuer;

    @Inject
    CurrentUser currentUser;

    @Inject
    PasswordPrompt passwordPrompt;

    @Inject
    IssuanceAnswer answer;

    @Inject
    ChosenToken chosen;

    @Inject
    ExpirationChoice expiration;

    @Inject
    ClientAddress clientAddress;

    @Inject
    HttpServletRequest request;

    private String formKey;

    public void open() {
        chosen.byParameter();
        formKey = UUID.randomUUID().toString();
    }

    public void regenerate() {
        if (passwordPrompt.passes("regenerate:password")) {
            answer.give(issuer.regenerate(currentUser.caller(), chosen.id(), expiration.lastDay(), formKey, clientAddress.of(request)),
                    "regenerate");
        } else {
            answer.refuse("regenerate");
        }
    }

    public String getTokenName() {
        return chosen.name();
    }

    public ExpirationChoice getExpiration() {
        return expiration;
    }

    /** Whether the dialog has its fields: when it is opened, and when they are sent. */
    public boolean isOpen() {
        return chosen.isIn("regenerate:token");
    }

    public String getTokenId() {
        return chosen.getText();
    }

    public void setTokenId(String tokenId) {
        chosen.setText(tokenId);
    }

    public String getFormKey() {
        return formKey;
    }

    public void setFormKey(String formKey) {
        this.formKey = formKey;
    }
}
