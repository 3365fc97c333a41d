package org.latchkey.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.latchkey.web.ClientAddress;
import org.latchkey.web.Messages;
import org.latchkey.web.Notice;

/** Where whoever signed in with a one-time password chooses another one: the only page there is for them until then. */
@Named
@RequestScoped
public class NewPasswordPage {

    public static final String PATH = "/new-password.xhtml";

    @Inject
    Passwords passwords;

    @Inject
    PasswordPrompt passwordPrompt;

    @Inject
    CurrentUser currentUser;

    @Inject
    ClientAddress clientAddress;

    @Inject
    Messages messages;

    @Inject
    Notice notice;

    @Inject
    HttpServletRequest request;

    private String newPassword;
    private String confirmation;

    /** Leads everybody else to where a password is changed by entering the old one. */
    public String lead() {
        return currentUser.get().mustChoosePassword() ? null : "/settings/password?faces-redirect=true";
    }

    public String choose() {
        if (!newPassword.equals(confirmation)) {
            messages.refuseField("choose:confirm", "password.confirm.different");
            return null;
        }
        if (!passwordPrompt.passes("choose:password")) {
            return null;
        }
        List<String> violations = passwords.choose(currentUser.caller().id(), newPassword, clientAddress.of(request));
        if (!violations.isEmpty()) {
            violations.forEach(key -> messages.refuseField("choose:new", key));
            return null;
        }
        notice.good("newPassword.done");
        return "/settings/tokens?faces-redirect=true";
    }

    public String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }

    public String getConfirmation() {
        return confirmation;
    }

    public void setConfirmation(String confirmation) {
        this.confirmation = confirmation;
    }
}
