package org.latchkey.token;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.latchkey.policy.PolicyViolation;
import org.latchkey.token.TokenEvent.Kind;
import org.latchkey.user.Caller;
import org.latchkey.user.Users;
import org.latchkey.web.Text;

/** Changes what people call a token; what it entitles to never changes. */
@Stateless
public class TokenEditor {

    @Inject
    AccessTokens tokens;

    @Inject
    Users users;

    @Inject
    TokenFormat format;

    @Inject
    Clock clock;

    @Inject
    Event<TokenEvent> events;

    /** @return why nothing was changed; empty where it was */
    public List<PolicyViolation> edit(Caller owner, long tokenId, String name, String description, String address) {
        users.locked(owner.id());
        AccessToken token = tokens.find(owner, tokenId).filter(found -> found.statusAt(clock.instant()) != TokenStatus.DELETED).orElse(null);
        if (token == null) {
            return List.of(new PolicyViolation(null, "token.gone"));
        }
        String newName = Text.normalized(name);
        String newDescription = TokenRequest.oneLine(description);
        List<PolicyViolation> violations = new ArrayList<>(TokenRequest.textViolations(newName, newDescription, format));
        if (isTaken(owner, token, newName)) {
            violations.add(new PolicyViolation("name", "token.name.taken"));
        }
        if (violations.isEmpty()) {
            String before = token.getName();
            token.describe(newName, newDescription);
            events.fire(new TokenEvent(Kind.EDITED, tokenId, newName, owner.id(), owner.userName(), address, "was \"" + before + "\"", null));
        }
        return violations;
    }

    /** An expired token may have the name of one that is not. */
    private boolean isTaken(Caller owner, AccessToken token, String name) {
        Instant now = clock.instant();
        return token.statusAt(now) != TokenStatus.EXPIRED && TokenRequest.isTaken(name,
                tokens.activeOwnedBy(owner, now).stream().filter(other -> !other.equals(token)).toList());
    }
}
