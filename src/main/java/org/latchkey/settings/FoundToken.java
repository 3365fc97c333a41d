package org.latchkey.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.latchkey.signin.CurrentUser;
import org.latchkey.signin.UserFormats;
import org.latchkey.token.AccessToken;
import org.latchkey.token.AccessTokens;
import org.latchkey.token.Deletion;
import org.latchkey.token.TokenStatus;
import org.latchkey.web.Messages;

/** "Found a token?": says whether a pasted secret is one of mine, and in what state. */
@Named
@RequestScoped
public class FoundToken {

    /** Now, or again one day. */
    private static final Set<TokenStatus> WORKING = EnumSet.of(TokenStatus.ACTIVE, TokenStatus.REFUSED);

    @Inject
    AccessTokens tokens;

    @Inject
    CurrentUser currentUser;

    @Inject
    UserFormats formats;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    private String secret;
    private String answer;
    private String kind;

    public void look() {
        Optional<AccessToken> token = tokens.found(currentUser.caller(), secret);
        secret = null;
        answer = token.map(this::tell).orElseGet(() -> messages.text("found.none"));
        kind = token.filter(found -> WORKING.contains(found.statusAt(clock.instant()))).isPresent() ? "warn" : "";
    }

    private String tell(AccessToken token) {
        return switch (token.statusAt(clock.instant())) {
            case ACTIVE -> messages.text("found.active", token.getName(), formats.moment(token.getExpiresAt()), formats.getZone());
            case REFUSED -> messages.text("found.refused", token.getName());
            case EXPIRED -> messages.text("found.expired", token.getName(), formats.moment(token.getExpiresAt()), formats.getZone());
            case DELETED -> messages.text(token.getEnd().getDeletion() == Deletion.BY_ITSELF ? "found.deleted.itself" : "found.deleted",
                    token.getName(), formats.moment(token.getDeletedAt()), formats.getZone(), token.getEnd().getDeletedBy());
        };
    }

    public String getSecret() {
        return secret;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }

    public String getAnswer() {
        return answer;
    }

    public String getKind() {
        return kind;
    }
}
