package org.latchkey.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.latchkey.token.Issuance.IssuedToken;
import org.latchkey.token.Issuance.RefusedToken;
import org.latchkey.token.Issuance;
import org.primefaces.PrimeFaces.Ajax;
import org.primefaces.PrimeFaces;

/** Decides which parts of the page the answer to a request for a token brings. */
@RequestScoped
class IssuanceAnswer {

    @Inject
    ShownSecret shownSecret;

    @Inject
    Violations violations;

    @Inject
    OwnTokens ownTokens;

    @Inject
    OwnNotices ownNotices;

    /** @param form id of the form that asked */
    void give(Issuance issuance, String form) {
        ownTokens.forget();
        ownNotices.forget();
        if (issuance instanceof IssuedToken issued) {
            shownSecret.show(issued);
            ajax().update("shown", "notices", "tokens", "activity");
        } else if (issuance instanceof RefusedToken refused) {
            violations.show(refused.violations(), form, "form-key");
            ajax().update(form + ":fields", "activity");
        } else {
            // The answer to the first sending may be on the page: what shows the secret is left alone.
            ajax().addCallbackParam("repeated", true);
            ajax().update("tokens");
        }
    }

    /** Brings the form again, with what it says at its fields. */
    void refuse(String form) {
        ajax().update(form + ":fields");
    }

    private static Ajax ajax() {
        return PrimeFaces.current().ajax();
    }
}
