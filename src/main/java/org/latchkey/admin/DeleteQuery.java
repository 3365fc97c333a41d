package org.latchkey.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.latchkey.authoring.QueryEditor;
import org.latchkey.authoring.WrittenQueries;
import org.latchkey.authoring.WrittenQuery;
import org.latchkey.signin.CurrentUser;
import org.latchkey.signin.PasswordPrompt;
import org.latchkey.web.ClientAddress;
import org.latchkey.web.Messages;
import org.latchkey.web.Notice;

/** The dialog that asks, once, whether a query is to go. */
@Named
@RequestScoped
public class DeleteQuery {

    @Inject
    QueryPage page;

    @Inject
    QueryEditor editor;

    @Inject
    WrittenQueries queries;

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

    /** Under the name that the query has now, which need not be the one in the form. */
    public void ask() {
        if (query().isEmpty()) {
            messages.refuse("query.gone");
        }
    }

    public String delete() {
        if (!passwordPrompt.passes("delete:password")) {
            return null;
        }
        if (editor.delete(currentUser.caller(), page.getQueryId(), clientAddress.of(request)).isPresent()) {
            notice.good("query.deleted");
        } else {
            notice.warn("query.gone");
        }
        return "/admin/queries?faces-redirect=true";
    }

    public String getQuestion() {
        return query().map(query -> messages.text("query.delete.question", query.definition().domain(), query.definition().name())).orElse("");
    }

    private Optional<WrittenQuery> query() {
        return Optional.ofNullable(page.getQueryId()).flatMap(queries::find);
    }
}
