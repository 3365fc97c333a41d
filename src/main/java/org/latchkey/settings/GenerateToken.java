package org.latchkey.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.latchkey.signin.CurrentUser;
import org.latchkey.signin.PasswordPrompt;
import org.latchkey.token.TokenIssuer;
import org.latchkey.token.TokenRequest;
import org.latchkey.web.ClientAddress;

/** The dialog that asks what a new token is to be. */
@Named
@RequestScoped
public class GenerateToken {

    @Inject
    TokenIssuer issuer;

    @Inject
    CurrentUser currentUser;

    @Inject
    PasswordPrompt passwordPrompt;

    @Inject
    IssuanceAnswer answer;

    @Inject
    ExpirationChoice expiration;

    @Inject
    ClientAddress clientAddress;

    @Inject
    HttpServletRequest request;

    private String formKey;
    private String name;
    private String description;

    /** Each opening makes another key: what is sent twice from one opening makes one token. */
    public void open() {
        formKey = UUID.randomUUID().toString();
    }

    public void generate() {
        if (passwordPrompt.passes("generate:password")) {
            TokenRequest asked = new TokenRequest(name, description, expiration.lastDay(), formKey);
            answer.give(issuer.issue(currentUser.caller(), asked, clientAddress.of(request)), "generate");
        } else {
            answer.refuse("generate");
        }
    }

    /** Whether the dialog has its fields: when it is opened, and when they are sent. */
    public boolean isOpen() {
        return formKey != null || request.getParameter("generate:form-key") != null;
    }

    public ExpirationChoice getExpiration() {
        return expiration;
    }

    public String getFormKey() {
        return formKey;
    }

    public void setFormKey(String formKey) {
        this.formKey = formKey;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }
}
