package org.latchkey.arquillian;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.latchkey.enforcement.Impact;
import org.latchkey.enforcement.Outcome;
import org.latchkey.enforcement.Outcome.Recounted;
import org.latchkey.enforcement.Outcome.Saved;
import org.latchkey.enforcement.PolicyChange;
import org.latchkey.enforcement.Treatment;
import org.latchkey.policy.PolicyViolation;
import org.latchkey.policy.TokenPolicy;
import org.latchkey.token.Issuance;
import org.latchkey.token.Issuance.IssuedToken;
import org.latchkey.token.Issuance.RefusedToken;
import org.latchkey.token.TokenIssuer;
import org.latchkey.token.TokenRequest;
import org.latchkey.token.TokenVerifier;
import org.latchkey.token.Verification.Refused;
import org.latchkey.user.Caller;
import org.latchkey.user.Users;

/** What owners and programs do with tokens, and administrators with the policy, for tests that are about something else. */
@ApplicationScoped
public class TokenWork {

    /** The one that an installation comes with. */
    static final TokenPolicy FIRST = new TokenPolicy(365, 30, 5, true, null, Set.of());

    @Inject
    TokenIssuer issuer;

    @Inject
    TokenVerifier verifier;

    @Inject
    PolicyChange change;

    @Inject
    Users users;

    @Inject
    Clock clock;

    @Inject
    Rows rows;

    /** Leaves no token active, and the first policy in force. */
    public void beginAnew() {
        rows.update("update access_token set deleted_at = created_at, delete_at = null");
        save(FIRST, Treatment.SHORTEN, 0);
    }

    public Issuance ask(Caller owner, String name, int days) {
        return issuer.issue(owner, new TokenRequest(name, "", inDays(days), Rows.formKey()), Rows.ADDRESS);
    }

    public IssuedToken issue(Caller owner, String name, int days) {
        return (IssuedToken) ask(owner, name, days);
    }

    /** Message keys of why no token is made. */
    public List<String> refusal(Caller owner, String name) {
        return ((RefusedToken) ask(owner, name, 1)).violations().stream().map(PolicyViolation::messageKey).toList();
    }

    public IssuedToken regenerate(Caller owner, IssuedToken old, int days) {
        return (IssuedToken) issuer.regenerate(owner, old.token().getId(), inDays(days), Rows.formKey(), Rows.ADDRESS);
    }

    /** Checks and saves until nothing comes in between. */
    public Impact save(TokenPolicy policy, Treatment treatment, int noticeDays) {
        Outcome outcome = new Recounted(change.check(policy));
        while (outcome instanceof Recounted recounted) {
            outcome = change.save(recounted.impact(), treatment, noticeDays, administrator(), Rows.ADDRESS);
        }
        return ((Saved) outcome).impact();
    }

    /** Saves what was shown, to refuse what it does not allow. */
    public Outcome saveShown(Impact shown) {
        return change.save(shown, Treatment.REFUSE, 0, administrator(), Rows.ADDRESS);
    }

    /** Also where another test has taken the right from the first one. */
    private Caller administrator() {
        rows.update("update app_user set disabled_at = null where folded_name = 'root'");
        rows.update("insert into user_role (user_id, role) select u.id, 'Administrator' from app_user u where u.folded_name = 'root'"
                + " and not exists (select 1 from user_role r where r.user_id = u.id and r.role = 'Administrator')");
        return users.named("root").orElseThrow().caller();
    }

    /** As if it had been made so many days before, to end when it does. */
    public void age(IssuedToken token, int days) {
        OffsetDateTime then = clock.instant().minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC);
        rows.update("update access_token set created_at = ?, idle_since = ? where id = ?", then, then, token.token().getId());
    }

    /** Why a call with it is refused, or {@code good}. */
    public String verdict(IssuedToken token) {
        return verifier.verify(token.secret().reveal(), () -> true) instanceof Refused refused ? refused.reason().name() : "good";
    }

    private LocalDate inDays(int days) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(days);
    }
}
