package org.latchkey.token;

import java.util.List;
import org.latchkey.policy.PolicyViolation;

/** How a request for a token ended. A refusal is an answer like any other: its audit row commits with it. */
public sealed interface Issuance {

    /** The token was made. This is the only place where its secret is ever to be had. */
    record IssuedToken(AccessToken token, TokenSecret secret) implements Issuance {
    }

    /** No token was made, for these reasons. */
    record RefusedToken(List<PolicyViolation> violations) implements Issuance {
    }

    /** The same form was sent before and made this token; its secret was in that answer. */
    record RepeatedRequest(AccessToken token) implements Issuance {
    }
}
