package org.latchkey.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.latchkey.account.Handover;
import org.latchkey.account.OneTimePasswords;
import org.latchkey.signin.CurrentUser;
import org.latchkey.signin.PasswordPrompt;
import org.latchkey.web.ClientAddress;

/** The form that makes a user. */
@Named
@RequestScoped
public class NewUser {

    @Inject
    OneTimePasswords passwords;

    @Inject
    UserForm form;

    @Inject
    ShownPassword shown;

    @Inject
    PasswordPrompt passwordPrompt;

    @Inject
    CurrentUser currentUser;

    @Inject
    ClientAddress clients;

    @Inject
    HttpServletRequest request;

    private String userName;

    public void create() {
        if (!passwordPrompt.passes("create:password")) {
            return;
        }
        Handover handover = passwords.create(currentUser.caller(), userName, form.facts(), clients.of(request));
        if (handover.problems().isEmpty()) {
            shown.show(handover);
        } else {
            form.show("create", handover.problems());
        }
    }

    public UserForm getForm() {
        return form;
    }

    public String getUserName() {
        return userName;
    }

    public void setUserName(String userName) {
        this.userName = userName;
    }
}
