package org.latchkey.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.latchkey.authoring.QueryEditor;
import org.latchkey.authoring.SaveOutcome;
import org.latchkey.query.QueryDefinition;
import org.latchkey.signin.CurrentUser;
import org.latchkey.signin.PasswordPrompt;
import org.latchkey.web.ClientAddress;
import org.latchkey.web.Messages;
import org.latchkey.web.Notice;

/** Saves the query in the form: what programs are answered from their next call on. */
@Named
@RequestScoped
public class SaveQuery {

    @Inject
    QueryPage page;

    @Inject
    QueryEditor editor;

    @Inject
    QueryViolations violations;

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

    public String save() {
        if (!page.isKnown()) {
            messages.refuse("query.sent");
            return null;
        }
        if (!passwordPrompt.passes("query:password")) {
            return null;
        }
        SaveOutcome outcome = saved(page.getForm().definition(), clientAddress.of(request));
        if (!outcome.isSaved()) {
            violations.show(outcome.violations());
            page.find();
            return null;
        }
        notice.good("query.saved");
        return "/admin/query?faces-redirect=true&id=" + outcome.id();
    }

    private SaveOutcome saved(QueryDefinition definition, String address) {
        if (page.isDeleted()) {
            return editor.bringBack(currentUser.caller(), page.getQueryId(), page.currentVersion(), definition, address);
        }
        return page.isSaved() ? editor.edit(currentUser.caller(), page.getQueryId(), page.currentVersion(), definition, address)
                : editor.create(currentUser.caller(), definition, address);
    }
}
