package org.latchkey.arquillian;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.latchkey.account.AccountEditor;
import org.latchkey.enforcement.Treatment;
import org.latchkey.policy.TokenPolicy;
import org.latchkey.token.Issuance.IssuedToken;
import org.latchkey.user.Caller;
import org.latchkey.user.UserFacts;

/** What a policy did to the tokens of somebody who is exempt from it now, on either database. */
class PolicyRolesIT extends FirstPolicy {

    @Inject
    AccountEditor editor;

    @Test
    void worksAgainFromWhenItsOwnerHasAnExemptRole() {
        Caller root = rows.newAdministrator("root");
        Caller ann = rows.newUser("ann");
        IssuedToken token = work.issue(ann, "nightly", 60);
        work.save(new TokenPolicy(30, 30, 5, true, null, Set.of("Robots")), Treatment.REFUSE, 0);
        edit(root, ann, "Sales");
        assertEquals("POLICY", work.verdict(token));
        edit(root, ann, "Robots");
        assertEquals("good", work.verdict(token));
        assertEquals(List.of(root.userName()), rows.texts("select actor from audit_entry where kind = 'TOKEN_ALLOWED_AGAIN' and token_id = ?",
                token.token().getId()));
        edit(root, ann, "Sales");
        assertEquals("good", work.verdict(token), "who saves a policy chooses what becomes of it");
    }

    private void edit(Caller administrator, Caller user, String role) {
        int edition = (int) rows.number("select edition from app_user where id = ?", user.id());
        assertEquals(List.of(), editor.edit(administrator, user.id(), edition, new UserFacts("", "", "", Set.of(role), null, null, ZoneOffset.UTC),
                Rows.ADDRESS));
    }
}
