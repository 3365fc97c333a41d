package org.latchkey.enforcement;

/** What becomes of the tokens that exist and that a new policy would not issue. */
public enum Treatment {

    /** Nothing: the policy is for new tokens. What an earlier policy does to them goes on. */
    NEW_ONLY,
    /** They are refused until a later policy allows them again, or their owners regenerate them. */
    REFUSE,
    /** They end where the policy would have let them end; what it would not have issued at all ends now. */
    SHORTEN,
    /** They are deleted after some days, in which owners see it and may do something about it. */
    DELETE_LATER
}
