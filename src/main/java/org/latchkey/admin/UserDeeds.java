package org.latchkey.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.latchkey.account.AccountStates;
import org.latchkey.account.Handover;
import org.latchkey.account.OneTimePasswords;
import org.latchkey.signin.CurrentUser;
import org.latchkey.signin.PasswordPrompt;
import org.latchkey.web.ClientAddress;
import org.latchkey.web.Messages;
import org.latchkey.web.Notice;

/** The buttons and dialogs of a user's page that let the user act, or not. */
@Named
@RequestScoped
public class UserDeeds {

    @Inject
    ChosenUser chosen;

    @Inject
    UserPage page;

    @Inject
    AccountStates states;

    @Inject
    OneTimePasswords passwords;

    @Inject
    ShownPassword shown;

    @Inject
    PasswordPrompt passwordPrompt;

    @Inject
    Reason reasons;

    @Inject
    CurrentUser currentUser;

    @Inject
    ClientAddress clients;

    @Inject
    Messages messages;

    @Inject
    Notice notice;

    @Inject
    HttpServletRequest request;

    private String reason;

    public String disable() {
        if (!passwordPrompt.passes("disable:password")) {
            return null;
        }
        return told("disable", states.disable(currentUser.caller(), chosen.getId(), clients.of(request)), "users.disable.done");
    }

    public String enable() {
        if (!passwordPrompt.passes("enable:password")) {
            return null;
        }
        return told("enable", states.enable(currentUser.caller(), chosen.getId(), clients.of(request)), "users.enable.done");
    }

    public String enableWithoutTokens() {
        String said = Reason.of(reason);
        if (!passwordPrompt.passes("enable:password") || !reasons.passes(said, "enable:reason")) {
            return null;
        }
        return told("enable", states.enableWithoutTokens(currentUser.caller(), chosen.getId(), said, clients.of(request)), "users.enable.without.done");
    }

    public String unlock() {
        return told("deeds", states.unlock(currentUser.caller(), chosen.getId(), clients.of(request)), "users.unlock.done");
    }

    public void givePassword() {
        if (!passwordPrompt.passes("give:password")) {
            return;
        }
        Handover handover = passwords.give(currentUser.caller(), chosen.getId(), clients.of(request));
        page.forget();
        if (handover.problems().isEmpty()) {
            shown.show(handover);
        } else {
            handover.problems().forEach(problem -> messages.refuseField("give:general", problem.messageKey()));
        }
    }

    /** The page is opened anew: its state and what may be done have changed. */
    private String told(String form, Optional<String> refusal, String done) {
        if (refusal.isPresent()) {
            messages.refuseField(form + ":general", refusal.get());
            return null;
        }
        notice.good(done);
        return "/admin/user?faces-redirect=true&id=" + chosen.getId();
    }

    /** What the owner of the tokens is told where they are deleted. */
    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
