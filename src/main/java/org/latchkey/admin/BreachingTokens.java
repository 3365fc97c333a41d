package org.latchkey.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.latchkey.enforcement.BreachingToken;
import org.latchkey.enforcement.Impact;
import org.latchkey.enforcement.TokenJudge;
import org.latchkey.policy.Breach;
import org.latchkey.policy.TokenPolicy;
import org.latchkey.web.Messages;
import org.latchkey.web.Sentence;

/** The tokens that the policy would not allow which {@link PolicyPage} shows the impact of: how many for which reason, and the first of them. */
@Named
@ViewScoped
public class BreachingTokens implements Serializable {

    private static final long serialVersionUID = 1;

    private static final int STEP = 50;
    private static final int MOST = 500;

    /** A reason, in words, and how many there are. */
    public record Part(String reason, int tokens) {
    }

    @Inject
    PolicyPage page;

    @Inject
    TokenJudge judge;

    @Inject
    Messages messages;

    private int wanted = STEP;
    private transient Impact read;
    private transient List<BreachingToken> rows;

    public List<Part> getParts() {
        return Arrays.stream(Breach.values()).filter(breach -> impact().byBreach().get(breach) > 0)
                .map(breach -> new Part(describe(breach), impact().byBreach().get(breach))).toList();
    }

    /** Read once for what is shown: a page asks again and again. */
    public List<BreachingToken> getRows() {
        if (read != impact()) {
            read = impact();
            wanted = STEP;
            rows = null;
        }
        if (rows == null) {
            rows = read == null ? List.of() : judge.first(read.policy(), read.at(), wanted);
        }
        return rows;
    }

    public void more() {
        wanted = Math.min(MOST, getRows().size() + STEP);
        rows = null;
    }

    public boolean isMoreThere() {
        return getOthers() > 0 && wanted < MOST;
    }

    /** How many are not shown. */
    public int getOthers() {
        return Math.max(0, impact().tokens() - getRows().size());
    }

    /** Why the policy does not allow a token, in words. */
    public String describe(Breach breach) {
        return messages.say(reason(breach, impact().policy()));
    }

    static Sentence reason(Breach breach, TokenPolicy policy) {
        return switch (breach) {
            case NOT_ALLOWED -> Sentence.of("policy.breach.NOT_ALLOWED");
            case UNUSED -> Sentence.of("policy.breach.UNUSED", policy.deleteUnusedAfterDays());
            case BEYOND_LIMIT -> Sentence.of("policy.breach.BEYOND_LIMIT", policy.mostActiveTokens());
            case TOO_LONG -> Sentence.of("policy.breach.TOO_LONG", policy.longestLifetimeDays());
        };
    }

    /** As the form takes them. */
    public String getExemptRoles() {
        return new PolicyForm(impact().policy()).getRoles();
    }

    private Impact impact() {
        return page.getImpact();
    }
}
