package org.latchkey.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.latchkey.server.Configuration;

/** The sign-in page, and the way out. */
@Named
@RequestScoped
public class LoginPage {

    @Inject
    SignIn signIn;

    @Inject
    SignInAnswer answer;

    @Inject
    Configuration configuration;

    @Inject
    HttpServletRequest request;

    private String userName = "";
    private String password = "";

    /** Leads back to the page that was asked for. */
    public void signIn() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        SignInResult result = signIn.attempt(request, (HttpServletResponse) external.getResponse(), userName, password);
        if (result.isSignedIn()) {
            external.redirect(external.getRequestContextPath() + ReturnAddress.of(request.getParameter("return")));
        } else {
            answer.tell(result);
        }
    }

    public String signOut() {
        signIn.signOut(request);
        return "/login?faces-redirect=true";
    }

    /** Whether the page tells the users of demo mode and their password. */
    public boolean isDemo() {
        return configuration.demo();
    }

    public String getUserName() {
        return userName;
    }

    public void setUserName(String userName) {
        this.userName = userName;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
