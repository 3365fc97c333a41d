package org.latchkey.token;

/** What came of looking at a secret. */
public sealed interface Verification {

    record Verified(Grant grant) implements Verification {
    }

    /**
     * @param reason  for the log; the caller learns only of {@link Reason#EXPIRED}
     * @param tokenId {@code null} where no token is known by this secret
     */
    record Refused(Reason reason, Long tokenId) implements Verification {
    }

    /** {@code TOO_MANY_REFUSALS}: not looked up; {@code OTHER_OWNER}: good, but not for the user name that came with it. */
    enum Reason { MALFORMED, UNKNOWN, EXPIRED, DELETED, OWNER_REFUSED, POLICY, OTHER_OWNER, TOO_MANY_REFUSALS }
}
