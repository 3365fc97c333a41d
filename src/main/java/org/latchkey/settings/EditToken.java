package org.latchkey.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.latchkey.policy.PolicyViolation;
import org.latchkey.signin.CurrentUser;
import org.latchkey.token.TokenEditor;
import org.latchkey.web.ClientAddress;
import org.latchkey.web.Messages;
import org.primefaces.PrimeFaces;

/** The dialog that changes a token's name and description. */
@Named
@RequestScoped
public class EditToken {

    @Inject
    TokenEditor editor;

    @Inject
    CurrentUser currentUser;

    @Inject
    ChosenToken chosen;

    @Inject
    OwnTokens ownTokens;

    @Inject
    Violations violations;

    @Inject
    Messages messages;

    @Inject
    ClientAddress clientAddress;

    @Inject
    HttpServletRequest request;

    private String name;
    private String description;

    public void open() {
        chosen.byParameter();
        chosen.find().ifPresent(token -> {
            name = token.getName();
            description = token.getDescription();
        });
    }

    public void save() {
        List<PolicyViolation> found = editor.edit(currentUser.caller(), chosen.id(), name, description, clientAddress.of(request));
        violations.show(found, "edit", "token");
        if (found.isEmpty()) {
            messages.done("tokens.edit.done", name);
            ownTokens.forget();
            PrimeFaces.current().ajax().update("tokens", "activity", "messages");
        }
    }

    /** Whether the dialog has its fields: when it is opened, and when they are sent. */
    public boolean isOpen() {
        return chosen.isIn("edit:token");
    }

    public String getTokenId() {
        return chosen.getText();
    }

    public void setTokenId(String tokenId) {
        chosen.setText(tokenId);
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
