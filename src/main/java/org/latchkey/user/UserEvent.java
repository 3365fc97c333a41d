package org.latchkey.user;

/**
 * An administrator did something to a user. Fired inside the transaction that does it: what observes it (the audit, the change
 * feed) takes part in that transaction, or nothing is done.
 *
 * @param kind     what was done
 * @param userId   to whom
 * @param userName of that user
 * @param actor    user name of who did it
 * @param address  from where
 * @param detail   what else is worth keeping, {@link #DETAIL_MAX} characters at most; never a password or secret
 */
public record UserEvent(Kind kind, long userId, String userName, String actor, String address, String detail) {

    /** What is longer may be cut by who keeps it. */
    public static final int DETAIL_MAX = 400;

    public enum Kind { USER_CREATED, USER_EDITED, USER_DISABLED, USER_ENABLED, USER_UNLOCKED, PASSWORD_SET }
}
