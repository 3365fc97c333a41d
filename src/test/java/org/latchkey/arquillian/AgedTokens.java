package org.latchkey.arquillian;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.latchkey.token.Issuance.IssuedToken;
import org.latchkey.token.TokenIssuer;
import org.latchkey.token.TokenRequest;
import org.latchkey.user.Caller;

/** Tokens that have been there for long, what time and use bring to them, and what their owners were told. */
@ApplicationScoped
public class AgedTokens {

    private static final Duration AGE = Duration.ofDays(100);

    @Inject
    TokenIssuer issuer;

    @Inject
    Clock clock;

    @Inject
    Rows rows;

    /** A token that its owner made long ago, and was told of. */
    public long of(Caller owner) {
        long token = fresh(owner);
        rows.update("update access_token set created_at = ? where id = ?", in(AGE.negated()), token);
        rows.update("delete from notice where token_id = ?", token);
        return token;
    }

    public long fresh(Caller owner) {
        String formKey = Rows.formKey();
        return ((IssuedToken) issuer.issue(owner, new TokenRequest(formKey, "", in(Duration.ofDays(30)).toLocalDate(), formKey), Rows.ADDRESS))
                .token().getId();
    }

    /** @param address {@code null} as if the token were from before that was kept */
    public long madeFrom(String address, Caller owner) {
        long token = fresh(owner);
        rows.update("update access_token set created_from = cast(? as varchar) where id = ?", address, token);
        return token;
    }

    /** Lets the token expire after so long. */
    public long expireIn(Duration time, long token) {
        rows.update("update access_token set expires_at = ? where id = ?", in(time), token);
        return token;
    }

    /** As if it had been used so long ago, from each address for the first time. */
    public void use(long token, Duration ago, String... addresses) {
        for (String address : addresses) {
            rows.update("insert into token_address (token_id, address, first_used_at, last_used_at) values (?, ?, ?, ?)",
                    token, address, in(ago.negated()), in(ago.negated()));
        }
    }

    /** Kinds of all that the owner was told, in that order. */
    public List<String> toldTo(Caller owner) {
        return rows.texts("select kind from notice where owner_id = ? order by made_at, id", owner.id());
    }

    public OffsetDateTime in(Duration time) {
        return clock.instant().plus(time).atOffset(ZoneOffset.UTC);
    }
}
