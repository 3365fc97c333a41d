package org.latchkey.admin;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import org.latchkey.user.Users;

/** Whom the page is about, for as long as it is open. */
@Named
@ViewScoped
public class ChosenUser implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    Users users;

    @Inject
    HttpServletRequest request;

    private long id;

    /** Takes the id of the address. Without one it leads to the list, and where nobody has it, there is no page. */
    public void choose() throws IOException {
        String asked = request.getParameter("id");
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        if (asked == null) {
            external.redirect(external.getRequestContextPath() + "/admin/users.xhtml");
            context.responseComplete();
        } else if (!asked.matches("\\d{1,18}") || users.find(Long.parseLong(asked)).isEmpty()) {
            external.responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            context.responseComplete();
        } else {
            id = Long.parseLong(asked);
        }
    }

    public long getId() {
        return id;
    }
}
