package org.latchkey.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.latchkey.account.AccountEditor;
import org.latchkey.signin.CurrentUser;
import org.latchkey.signin.PasswordPrompt;
import org.latchkey.user.User;
import org.latchkey.user.UserProblem;
import org.latchkey.web.ClientAddress;
import org.latchkey.web.Notice;

/** The form that changes what is said of a user. */
@Named
@RequestScoped
public class EditUser {

    @Inject
    ChosenUser chosen;

    @Inject
    UserPage page;

    @Inject
    UserForm form;

    @Inject
    AccountEditor editor;

    @Inject
    PasswordPrompt passwordPrompt;

    @Inject
    CurrentUser currentUser;

    @Inject
    ClientAddress clients;

    @Inject
    Notice notice;

    @Inject
    HttpServletRequest request;

    private int edition;

    @PostConstruct
    void load() {
        User user = page.getUser();
        form.fill(user);
        edition = user.getEdition();
    }

    /** Redirects, because an administrator who edits themselves may have changed all of the page. */
    public String save() {
        if (!passwordPrompt.passes("edit:password")) {
            return null;
        }
        List<UserProblem> problems = editor.edit(currentUser.caller(), chosen.getId(), edition, form.facts(), clients.of(request));
        if (!problems.isEmpty()) {
            form.show("edit", problems);
            return null;
        }
        notice.good("users.saved");
        return "/admin/user?faces-redirect=true&id=" + chosen.getId();
    }

    /** Whether somebody else was quicker. */
    public boolean isStale() {
        return edition != page.getUser().getEdition();
    }

    public UserForm getForm() {
        return form;
    }

    /** Which edition of the user the form was filled in for. */
    public int getEdition() {
        return edition;
    }

    public void setEdition(int edition) {
        this.edition = edition;
    }
}
