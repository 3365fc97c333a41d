package org.latchkey.settings;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.latchkey.signin.CurrentUser;
import org.latchkey.token.AccessToken;
import org.latchkey.token.AccessTokens;
import org.latchkey.token.TokenStatus;
import org.latchkey.web.Messages;
import org.primefaces.PrimeFaces;

/** The token that a row's button or a dialog's hidden field names. What they name is looked up among the user's own. */
@Dependent
class ChosenToken {

    private static final long NONE = -1;

    @Inject
    AccessTokens tokens;

    @Inject
    CurrentUser currentUser;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private String text;

    /** Takes the id that the button in the row sends. Where the token is no longer there, says so and brings the list anew. */
    void byParameter() {
        text = request.getParameter("token");
        if (find().isEmpty()) {
            messages.refuse("token.gone");
            PrimeFaces.current().ajax().update("messages", "tokens");
        }
    }

    /** @param field client id of the hidden field that carries the id back */
    boolean isIn(String field) {
        return text != null || request.getParameter(field) != null;
    }

    /** The id, or one that nobody has where the text is no id. */
    long id() {
        try {
            return text == null ? NONE : Long.parseLong(text);
        } catch (NumberFormatException e) {
            return NONE;
        }
    }

    Optional<AccessToken> find() {
        return tokens.find(currentUser.caller(), id()).filter(token -> token.statusAt(clock.instant()) != TokenStatus.DELETED);
    }

    /** Empty where there is no such token. */
    String name() {
        return find().map(AccessToken::getName).orElse("");
    }

    String getText() {
        return text;
    }

    void setText(String newText) {
        text = newText;
    }
}
