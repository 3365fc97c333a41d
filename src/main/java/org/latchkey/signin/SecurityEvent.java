package org.latchkey.signin;

/**
 * Something happened to a user's way in, or what is kept of the user left by it. Fired inside the transaction that makes it happen.
 *
 * @param kind     what happened
 * @param userName as typed; may be a name that nobody has
 * @param userId   {@code null} for a name that nobody has
 * @param address  from where
 * @param detail   what else is worth keeping; never a password or secret
 */
public record SecurityEvent(Kind kind, String userName, Long userId, String address, String detail) {

    public enum Kind { SIGNED_IN, SIGN_IN_FAILED, SIGNED_OUT, PASSWORD_CHANGED, DATA_EXPORTED }
}
