package org.latchkey.authoring;

/**
 * Something happened to a saved query. Fired inside the transaction that makes it happen: what observes it (the audit, the change
 * feed) takes part in that transaction, or the change does not happen.
 *
 * @param kind    what happened
 * @param queryId {@code null} for one that was tried and is not saved
 * @param domain  of the query, as it is afterwards
 * @param name    of the query, as it is afterwards
 * @param actor   user name of who did it
 * @param address from where
 * @param detail  what else is worth keeping
 */
public record QueryEvent(Kind kind, Long queryId, String domain, String name, String actor, String address, String detail) {

    public enum Kind { CREATED, EDITED, DELETED, TRIED }
}
