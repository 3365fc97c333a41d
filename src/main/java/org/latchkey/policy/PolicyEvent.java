package org.latchkey.policy;

/**
 * The policy was changed, or the tokens that one would not allow were taken away as a file. Fired inside the transaction that does it.
 *
 * @param kind    what was done
 * @param actor   user name of who did it
 * @param address from where
 * @param detail  old and new values, and what became of the tokens that there were where it was changed
 */
public record PolicyEvent(Kind kind, String actor, String address, String detail) {

    public enum Kind { CHANGED, LIST_EXPORTED }
}
