package org.latchkey.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.latchkey.signin.CurrentUser;
import org.latchkey.signin.Passwords;
import org.latchkey.web.ClientAddress;
import org.latchkey.web.Messages;
import org.latchkey.web.Notice;

/** Settings &gt; Change Password. */
@Named
@RequestScoped
public class PasswordPage {

    @Inject
    Passwords passwords;

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

    private String oldPassword;
    private String newPassword;
    private String confirmation;
    private boolean deletingTokens;

    public String change() {
        if (!newPassword.equals(confirmation)) {
            messages.refuseField("password:confirm", "password.confirm.different");
            return null;
        }
        String address = clientAddress.of(request);
        List<String> violations = passwords.change(currentUser.caller().id(), oldPassword, newPassword, deletingTokens, address);
        if (!violations.isEmpty()) {
            violations.forEach(key -> messages.refuseField(fieldOf(key), key));
            return null;
        }
        notice.good(deletingTokens ? "password.changed.tokens" : "password.changed");
        return "/settings/password?faces-redirect=true";
    }

    private static String fieldOf(String key) {
        return switch (key) {
            case "password.old.wrong", "password.wait", "password.busy", "password.meanwhile" -> "password:old";
            default -> "password:new";
        };
    }

    public String getOldPassword() {
        return oldPassword;
    }

    public void setOldPassword(String oldPassword) {
        this.oldPassword = oldPassword;
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

    public boolean isDeletingTokens() {
        return deletingTokens;
    }

    public void setDeletingTokens(boolean deletingTokens) {
        this.deletingTokens = deletingTokens;
    }
}
