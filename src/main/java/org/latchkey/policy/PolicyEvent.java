package org.latchkey.policy;

/**
 * The policy was changed. Fired inside the transaction that changes it.
 *
 * @param actor   user name of who did it
 * @param address from where
 * @param detail  old and new values, and what became of the tokens that there were
 */
public record PolicyEvent(String actor, String address, String detail) {
}
