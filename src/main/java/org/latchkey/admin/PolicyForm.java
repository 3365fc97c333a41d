package org.latchkey.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.latchkey.policy.PolicyBounds;
import org.latchkey.policy.TokenPolicy;
import org.latchkey.web.Text;

/** A policy as it is typed. */
public class PolicyForm implements Serializable {

    private static final long serialVersionUID = 1;

    private boolean allowed;
    private String longest;
    private String proposed;
    private String most;
    private String unused;
    private String roles;

    private PolicyForm() {
    }

    PolicyForm(TokenPolicy policy) {
        allowed = policy.tokensAllowed();
        longest = Integer.toString(policy.longestLifetimeDays());
        proposed = Integer.toString(policy.defaultLifetimeDays());
        most = Integer.toString(policy.mostActiveTokens());
        unused = Objects.toString(policy.deleteUnusedAfterDays(), "");
        roles = String.join(", ", policy.exemptRoles());
    }

    /** The policy that is written in an address as it is in the form; empty where it could not be saved. */
    static Optional<TokenPolicy> policyIn(HttpServletRequest request) {
        PolicyForm form = new PolicyForm();
        form.allowed = "true".equals(request.getParameter("allowed"));
        form.longest = request.getParameter("longest");
        form.proposed = request.getParameter("default");
        form.most = request.getParameter("most");
        form.unused = request.getParameter("unused");
        form.roles = request.getParameter("roles");
        boolean isMeant = form.withoutNumber().isEmpty() && (form.allowed || "false".equals(request.getParameter("allowed")));
        return isMeant ? Optional.of(form.policy()).filter(policy -> PolicyBounds.violations(policy).isEmpty()) : Optional.empty();
    }

    /** Ids of the fields without a number where one must be. */
    List<String> withoutNumber() {
        List<String> fields = new ArrayList<>();
        addIf(number(longest) == null, "longest", fields);
        addIf(number(proposed) == null, "default", fields);
        addIf(number(most) == null, "most", fields);
        addIf(number(unused) == null && !Text.normalized(unused).isEmpty(), "unused", fields);
        return fields;
    }

    private static void addIf(boolean condition, String field, List<String> fields) {
        if (condition) {
            fields.add(field);
        }
    }

    /** To be asked where no field is {@link #withoutNumber}. */
    TokenPolicy policy() {
        Set<String> named = Arrays.stream(Text.normalized(roles).split(",")).map(Text::normalized).filter(Text::isVisible).collect(Collectors.toSet());
        return new TokenPolicy(number(longest), number(proposed), number(most), allowed, number(unused), named);
    }

    /** {@code null} where it is none, or one that is above all bounds. */
    static Integer number(String text) {
        String typed = Text.normalized(text);
        return typed.matches("[0-9]{1,6}") ? Integer.valueOf(typed) : null;
    }

    public boolean isAllowed() {
        return allowed;
    }

    public void setAllowed(boolean allowed) {
        this.allowed = allowed;
    }

    public String getLongest() {
        return longest;
    }

    public void setLongest(String longest) {
        this.longest = longest;
    }

    public String getProposed() {
        return proposed;
    }

    public void setProposed(String proposed) {
        this.proposed = proposed;
    }

    public String getMost() {
        return most;
    }

    public void setMost(String most) {
        this.most = most;
    }

    public String getUnused() {
        return unused;
    }

    public void setUnused(String unused) {
        this.unused = unused;
    }

    public String getRoles() {
        return roles;
    }

    public void setRoles(String roles) {
        this.roles = roles;
    }
}
