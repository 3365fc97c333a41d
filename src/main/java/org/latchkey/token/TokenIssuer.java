package org.latchkey.token;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.latchkey.policy.Policies;
import org.latchkey.policy.PolicyViolation;
import org.latchkey.policy.TokenPolicy;
import org.latchkey.token.Issuance.IssuedToken;
import org.latchkey.token.Issuance.RefusedToken;
import org.latchkey.token.Issuance.RepeatedRequest;
import org.latchkey.token.TokenEvent.Kind;
import org.latchkey.user.Caller;
import org.latchkey.user.User;
import org.latchkey.user.Users;

/**
 * Makes tokens. The owner's row is locked first and then the policy's, the active tokens are counted and one is added, all in one
 * transaction: whatever is asked at the same moment, the count that was allowed is the count there is, and a change of the policy
 * finds every token that was made under the one before.
 */
@Stateless
public class TokenIssuer {

    @Inject
    AccessTokens tokens;

    @Inject
    Users users;

    @Inject
    Policies policies;

    @Inject
    TokenFormat format;

    @Inject
    Peppers peppers;

    @Inject
    Clock clock;

    @Inject
    Event<TokenEvent> events;

    public Issuance issue(Caller caller, TokenRequest request, String address) {
        User owner = users.locked(caller.id());
        return issue(owner, request, null, address);
    }

    /** Replaces a token by one with the same name and description, a new secret and a new last day; the old one ends with it. */
    public Issuance regenerate(Caller caller, long tokenId, LocalDate lastDay, String formKey, String address) {
        User owner = users.locked(caller.id());
        // Before the policy, as a change of the policy locks them.
        AccessToken old = tokens.locked(caller, tokenId).orElse(null);
        if (old == null) {
            tell(Kind.GENERATION_REFUSED, null, "", owner, address, "token.gone, " + tokenId);
            return new RefusedToken(List.of(new PolicyViolation(null, "token.gone")));
        }
        return issue(owner, new TokenRequest(old.getName(), old.getDescription(), lastDay, formKey), old, address);
    }

    private Issuance issue(User owner, TokenRequest request, AccessToken old, String address) {
        Optional<AccessToken> repeated = tokens.withFormKey(owner.caller(), request.formKey());
        if (repeated.isPresent()) {
            return new RepeatedRequest(repeated.get());
        }
        Instant now = clock.instant();
        TokenPolicy policy = policies.held().forRoles(owner.getRoles());
        List<PolicyViolation> violations = violations(policy, owner, request, old, now);
        if (!violations.isEmpty()) {
            tell(Kind.GENERATION_REFUSED, null, request.name(), owner, address, reasons(violations));
            return new RefusedToken(violations);
        }
        return made(policy.expiry(request.lastDay(), owner.getTimeZone(), now), owner, request, old, now, address);
    }

    private List<PolicyViolation> violations(TokenPolicy policy, User owner, TokenRequest request, AccessToken old, Instant now) {
        List<PolicyViolation> violations = new ArrayList<>(request.violations(format));
        policy.violation(request.lastDay(), owner.getTimeZone(), now).ifPresent(violations::add);
        if (!policy.tokensAllowed()) {
            violations.add(new PolicyViolation(null, "token.none"));
        }
        if (!owner.mayAct()) {
            violations.add(new PolicyViolation(null, "token.owner.refused"));
        }
        if (old != null && old.statusAt(now) == TokenStatus.DELETED) {
            violations.add(new PolicyViolation(null, "token.gone"));
        }
        List<AccessToken> others = tokens.activeOwnedBy(owner.caller(), now).stream().filter(token -> !token.equals(old)).toList();
        if (others.size() >= policy.mostActiveTokens()) {
            violations.add(new PolicyViolation(null, "token.limit", policy.mostActiveTokens()));
        }
        if (TokenRequest.isTaken(request.name(), others)) {
            violations.add(new PolicyViolation("name", "token.name.taken"));
        }
        return violations;
    }

    private IssuedToken made(Instant expiresAt, User owner, TokenRequest request, AccessToken old, Instant now, String address) {
        TokenSecret secret = format.generate();
        AccessToken token = new AccessToken(owner, request, secret, peppers.newest().digest(secret), now, expiresAt, address);
        if (old != null) {
            token.replace(old, now);
        }
        tokens.add(token);
        if (old == null) {
            tell(Kind.GENERATED, token.getId(), token.getName(), owner, address, "expires " + expiresAt);
        } else {
            tell(Kind.DELETED, old.getId(), old.getName(), owner, address, Deletion.REGENERATED.name());
            tell(Kind.REGENERATED, token.getId(), token.getName(), owner, address, "replaces " + old.getId() + ", expires " + expiresAt);
        }
        return new IssuedToken(token, secret);
    }

    private static String reasons(List<PolicyViolation> violations) {
        return String.join(", ", violations.stream().map(PolicyViolation::messageKey).toList());
    }

    private void tell(Kind kind, Long tokenId, String name, User owner, String address, String detail) {
        events.fire(new TokenEvent(kind, tokenId, name, owner.getId(), owner.getUserName(), address, detail, null));
    }
}
