package org.latchkey.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.latchkey.web.Messages;

/** The field of a form that asks for the password again. */
@Named
@RequestScoped
public class PasswordPrompt {

    @Inject
    PasswordConfirmation confirmation;

    @Inject
    SignInAnswer answer;

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    private String password;

    public boolean isNeeded() {
        return confirmation.isNeeded();
    }

    /**
     * Whether the form may go on: no password is needed, or the right one was given. Where not, the field says why.
     *
     * @param field client id of the password field
     */
    public boolean passes(String field) {
        if (!confirmation.isNeeded()) {
            return true;
        }
        if (password == null || password.isEmpty()) {
            messages.refuseField(field, "login.password.missing");
            return false;
        }
        HttpServletResponse response = (HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse();
        SignInResult result = confirmation.confirm(request, response, password);
        if (!result.isSignedIn()) {
            answer.tellAt(field, result);
        }
        return result.isSignedIn();
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
