package org.latchkey.policy;

/**
 * Why a token that exists is one that the policy would not issue now. Where several hold the first of them counts, so that the
 * numbers of all reasons add up.
 */
public enum Breach {

    /** The owner may have no tokens at all. */
    NOT_ALLOWED,
    /** Nobody has called with it for too long. */
    UNUSED,
    /** The owner has more than are allowed: those that were not used for the longest time are too many. */
    BEYOND_LIMIT,
    /** From its creation to its end it lasts too long. */
    TOO_LONG
}
