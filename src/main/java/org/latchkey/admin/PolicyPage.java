package org.latchkey.admin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.latchkey.enforcement.Impact;
import org.latchkey.enforcement.Outcome;
import org.latchkey.enforcement.Outcome.Recounted;
import org.latchkey.enforcement.Outcome.Saved;
import org.latchkey.enforcement.PolicyChange;
import org.latchkey.enforcement.Treatment;
import org.latchkey.policy.Policies;
import org.latchkey.policy.PolicyBounds;
import org.latchkey.policy.PolicyInForce;
import org.latchkey.policy.PolicyViolation;
import org.latchkey.policy.TokenPolicy;
import org.latchkey.signin.CurrentUser;
import org.latchkey.signin.PasswordPrompt;
import org.latchkey.signin.UserFormats;
import org.latchkey.web.ClientAddress;
import org.latchkey.web.Messages;

/** Administration &gt; Policy: what it is to be, what that would do, and what becomes of the tokens that it would not allow. */
@Named
@ViewScoped
public class PolicyPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    Policies policies;

    @Inject
    PolicyChange change;

    @Inject
    PasswordPrompt passwordPrompt;

    @Inject
    CurrentUser currentUser;

    @Inject
    UserFormats formats;

    @Inject
    Messages messages;

    @Inject
    ClientAddress clients;

    @Inject
    HttpServletRequest request;

    private PolicyInForce inForce;
    private PolicyForm form;
    private Impact impact;
    private String treatment;
    private String notice;

    @PostConstruct
    void load() {
        inForce = policies.inForce();
        form = new PolicyForm(inForce.policy());
        impact = null;
        treatment = Treatment.NEW_ONLY.name();
        notice = "30";
    }

    /** Shows what the policy would do; saves nothing. */
    public void check() {
        impact = null;
        if (isGood()) {
            show(change.check(form.policy()));
        }
    }

    /** Saves what was shown. Where the fields say something else by now, shows that first. */
    public void save() {
        if (!isGood()) {
            return;
        }
        Treatment chosen = Choice.of(Treatment.class, treatment).orElse(Treatment.NEW_ONLY);
        if (impact == null || !impact.policy().equals(form.policy())) {
            messages.refuse("policy.recounted");
            show(change.check(form.policy()));
        } else if (chosen == Treatment.NEW_ONLY && impact.policy().equals(inForce.policy()) && impact.allowedAgain() == 0) {
            messages.refuse("policy.unchanged");
        } else if (chosen == Treatment.DELETE_LATER && !isNotice()) {
            messages.refuseField("policy:notice", "policy.notice.range", PolicyBounds.NOTICE_LEAST, PolicyBounds.NOTICE_MOST);
        } else if (passwordPrompt.passes("policy:password")) {
            Integer days = PolicyForm.number(notice);
            tell(change.save(impact, chosen, days == null ? 0 : days, currentUser.caller(), clients.of(request)), chosen);
        }
    }

    private void tell(Outcome outcome, Treatment chosen) {
        if (outcome instanceof Saved saved) {
            int tokens = saved.impact().tokens();
            messages.done(tokens == 0 || chosen == Treatment.NEW_ONLY ? "policy.saved" : "policy.saved.tokens", tokens);
            load();
        } else if (outcome instanceof Recounted recounted) {
            messages.refuse("policy.recounted");
            show(recounted.impact());
        } else {
            messages.refuse("policy.overtaken");
        }
    }

    private void show(Impact shown) {
        if (shown.version() == inForce.version()) {
            impact = shown;
        } else {
            messages.refuse("policy.overtaken");
        }
    }

    private boolean isGood() {
        List<String> wrong = form.withoutNumber();
        wrong.forEach(field -> messages.refuseField("policy:" + field, "policy.number"));
        List<PolicyViolation> violations = wrong.isEmpty() ? PolicyBounds.violations(form.policy()) : List.of();
        violations.forEach(violation -> messages.refuseField("policy:" + violation.field(), violation.messageKey(), violation.arguments().toArray()));
        return wrong.isEmpty() && violations.isEmpty();
    }

    private boolean isNotice() {
        Integer days = PolicyForm.number(notice);
        return days != null && days >= PolicyBounds.NOTICE_LEAST && days <= PolicyBounds.NOTICE_MOST;
    }

    /** Who changed the policy the last time; {@code null} where nobody did. */
    public String getChanged() {
        return inForce.changedAt() == null ? null
                : messages.text("policy.changed", formats.moment(inForce.changedAt()), formats.getZone(), inForce.changedBy());
    }

    public Treatment[] getTreatments() {
        return Treatment.values();
    }

    public PolicyForm getForm() {
        return form;
    }

    /** What the policy would do; {@code null} until it was checked. */
    public Impact getImpact() {
        return impact;
    }

    public String getTreatment() {
        return treatment;
    }

    public void setTreatment(String treatment) {
        this.treatment = treatment;
    }

    public String getNotice() {
        return notice;
    }

    public void setNotice(String notice) {
        this.notice = notice;
    }
}
