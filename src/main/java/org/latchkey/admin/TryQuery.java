package org.latchkey.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.latchkey.authoring.QueryTrials;
import org.latchkey.authoring.TrialOutcome;
import org.latchkey.query.ResultPage;
import org.latchkey.signin.CurrentUser;
import org.latchkey.user.User;
import org.latchkey.user.Users;
import org.latchkey.web.ClientAddress;
import org.latchkey.web.Messages;

/** Tries the query in the form as somebody would run it. */
@Named
@RequestScoped
public class TryQuery {

    @Inject
    QueryPage page;

    @Inject
    QueryTrials trials;

    @Inject
    QueryViolations violations;

    @Inject
    Users users;

    @Inject
    CurrentUser currentUser;

    @Inject
    ClientAddress clientAddress;

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    private String userName;
    private TrialOutcome outcome;

    public void run() {
        Optional<User> as = users.named(userName);
        if (as.isEmpty()) {
            messages.refuseField("query:as", "query.try.unknown");
            return;
        }
        outcome = trials.run(currentUser.caller(), page.getQueryId(), page.getForm().definition(), as.get().caller(), page.getForm().values(),
                currentUser.getTimeZone(), clientAddress.of(request));
        violations.show(outcome.violations());
        page.find();
    }

    /** {@code null} where there is none. */
    public ResultPage getResult() {
        return outcome == null ? null : outcome.result();
    }

    /** How much of the result is shown. */
    public String getSummary() {
        return getResult().more() ? messages.text("query.try.more", QueryTrials.MOST_ROWS)
                : messages.text("queries.result.rows", getResult().rows().size());
    }

    /** What a caller would be told in place of a result; {@code null} where there is one. */
    public String getProblem() {
        return outcome == null || outcome.failure() == null ? null : messages.say(outcome.failure());
    }

    /** What the database said; {@code null} where it said nothing. */
    public String getSaid() {
        return outcome == null ? null : outcome.said();
    }

    /** Whether what is shown is what that user would not get. */
    public boolean isUnentitled() {
        return outcome != null && !outcome.entitled();
    }

    public String getUserName() {
        return userName == null ? currentUser.caller().userName() : userName;
    }

    public void setUserName(String userName) {
        this.userName = userName;
    }
}
