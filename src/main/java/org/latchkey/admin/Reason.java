package org.latchkey.admin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.latchkey.token.TokenEnd;
import org.latchkey.token.TokenFormat;
import org.latchkey.web.Messages;
import org.latchkey.web.Text;

/** What an administrator tells the owners of tokens that go. */
@Dependent
class Reason {

    @Inject
    TokenFormat format;

    @Inject
    Messages messages;

    /** On one line; {@code null} where nothing was said. */
    static String of(String typed) {
        String said = Text.normalized(typed == null ? "" : typed.replaceAll("\\R", " "));
        return said.isEmpty() ? null : said;
    }

    /** Whether the owners may be told so; where not, the field says why. */
    boolean passes(String reason, String field) {
        if (reason == null) {
            return true;
        }
        if (Text.length(reason) > TokenEnd.REASON_MAX) {
            messages.refuseField(field, "allTokens.reason.long", TokenEnd.REASON_MAX, Text.length(reason));
        } else if (Text.hasForbiddenCharacter(reason)) {
            messages.refuseField(field, "allTokens.reason.control");
        } else if (format.occursIn(reason)) {
            messages.refuseField(field, "allTokens.reason.secret");
        } else {
            return true;
        }
        return false;
    }
}
