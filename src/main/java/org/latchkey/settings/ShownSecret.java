package org.latchkey.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.latchkey.api.CallExample;
import org.latchkey.api.CallExamples;
import org.latchkey.query.SavedQueries;
import org.latchkey.query.SavedQuery;
import org.latchkey.signin.CurrentUser;
import org.latchkey.token.Issuance.IssuedToken;
import org.latchkey.web.BaseAddress;
import org.latchkey.web.Messages;

/** The secret in the one answer that shows it. It lives no longer than the request: nothing that is kept refers to it. */
@Named
@RequestScoped
public class ShownSecret {

    @Inject
    CurrentUser currentUser;

    @Inject
    SavedQueries queries;

    @Inject
    CallExamples callExamples;

    @Inject
    BaseAddress baseAddress;

    @Inject
    Messages messages;

    private IssuedToken issued;

    void show(IssuedToken issuedToken) {
        issued = issuedToken;
    }

    public boolean isPresent() {
        return issued != null;
    }

    public String getTokenName() {
        return issued.token().getName();
    }

    public String getSecret() {
        return issued.secret().reveal();
    }

    /** None where no secret is shown: some versions of Faces ask all the same, to find out which rows a form might have. */
    public List<CallExample> getExamples() {
        return issued == null ? List.of() : callExamples.of(baseAddress.get(), query(), getSecret());
    }

    /** Says what the examples call. */
    public String getExampleTitle() {
        return query().map(query -> messages.text("tokens.examples.query", query.getDomain(), query.getName()))
                .orElseGet(() -> messages.text("tokens.examples.self"));
    }

    private Optional<SavedQuery> query() {
        return queries.runnableBy(currentUser.caller()).stream().findFirst();
    }
}
