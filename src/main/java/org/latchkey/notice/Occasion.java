package org.latchkey.notice;

import java.time.Instant;

/**
 * What there is to tell of a token.
 *
 * @param kind    what happened
 * @param at      when it happened, or was due
 * @param address from where; empty where nobody did anything
 * @param actor   user name of who did it; {@code null} where nobody did
 * @param reason  what the actor gave as the reason; {@code null} where nothing was said
 */
public record Occasion(NoticeKind kind, Instant at, String address, String actor, String reason) {

    /** Of a token that expires at this instant. */
    static Occasion ofExpiry(NoticeKind kind, Instant expiry) {
        return new Occasion(kind, kind.dueBefore(expiry), "", null, null);
    }

    static Occasion ofUse(String address, Instant at) {
        return new Occasion(NoticeKind.NEW_ADDRESS, at, address, null, null);
    }
}
