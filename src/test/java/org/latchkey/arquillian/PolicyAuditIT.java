package org.latchkey.arquillian;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.latchkey.enforcement.DueTokens;
import org.latchkey.enforcement.Treatment;
import org.latchkey.policy.TokenPolicy;
import org.latchkey.token.AccessTokens;
import org.latchkey.token.Issuance.IssuedToken;
import org.latchkey.user.Caller;

/** What the audit tells of each token that a policy no longer allows, on either database. */
class PolicyAuditIT extends FirstPolicy {

    private static final TokenPolicy A_MONTH = new TokenPolicy(30, 30, 5, true, null, Set.of());

    @Inject
    DueTokens due;

    @Inject
    AccessTokens tokens;

    /** After its generation, the oldest first. */
    private List<String> told(IssuedToken token) {
        return rows.texts("select kind || ' ' || detail || ' ' || actor || ' ' || address from audit_entry where token_id = ? and kind <> 'TOKEN_GENERATED'"
                + " order by id", token.token().getId());
    }

    @Test
    void tellsOnceWhatIsDoneToEachTokenAndThatItIsDoneNoMore() {
        Caller ann = rows.newUser("ann");
        IssuedToken token = work.issue(ann, "nightly", 60);
        IssuedToken fits = work.issue(ann, "weekly", 20);
        work.save(A_MONTH, Treatment.REFUSE, 0);
        work.save(new TokenPolicy(31, 30, 5, true, null, Set.of()), Treatment.REFUSE, 0);
        work.save(TokenWork.FIRST, Treatment.NEW_ONLY, 0);
        work.save(A_MONTH, Treatment.SHORTEN, 0);
        assertEquals(List.of("TOKEN_REFUSED TOO_LONG root " + Rows.ADDRESS, "TOKEN_ALLOWED_AGAIN  root " + Rows.ADDRESS,
                "TOKEN_SHORTENED TOO_LONG, expires " + tokens.find(ann, token.token().getId()).orElseThrow().getExpiresAt() + " root " + Rows.ADDRESS),
                told(token));
        assertEquals(List.of(), told(fits));
        assertEquals(0, rows.number("select count(*) from audit_entry where token_id = ? and (seal is null or token_name <> 'nightly' or owner_id <> ?)",
                token.token().getId(), ann.id()));
        assertEquals(4, rows.number("select count(*) from audit_entry e where token_id = ? and (exists (select 1 from audit_pending p where p.entry_id = e.id)"
                + " or exists (select 1 from audit_link l where l.entry_id = e.id))", token.token().getId()), "each is in the chain or about to be");
    }

    @Test
    void tellsOfTheDeletionToComeAndHowThatEnds() {
        Caller ann = rows.newUser("ann");
        IssuedToken gone = work.issue(ann, "nightly", 60);
        IssuedToken kept = work.issue(ann, "weekly", 60);
        work.save(A_MONTH, Treatment.DELETE_LATER, 7);
        assertTrue(told(gone).get(0).startsWith("TOKEN_TO_BE_DELETED TOO_LONG, deleted "), told(gone)::toString);
        rows.update("update access_token set delete_at = created_at where delete_at is not null");
        rows.update("update access_token set expires_at = ? where id = ?", clock.instant().plus(Duration.ofDays(20)).atOffset(ZoneOffset.UTC),
                kept.token().getId());
        due.afterNotice();
        assertEquals(List.of("TOKEN_DELETED BY_POLICY Latchkey "), told(gone).subList(1, told(gone).size()));
        assertEquals(List.of("TOKEN_ALLOWED_AGAIN  Latchkey "), told(kept).subList(1, told(kept).size()));
    }
}
