package org.latchkey.token;

/**
 * Something happened to a token. Fired inside the transaction that makes it happen: what observes it (the audit, the change
 * feed) takes part in that transaction, or the change does not happen.
 *
 * @param kind      what happened
 * @param tokenId   {@code null} where no token came to be
 * @param tokenName as asked for
 * @param ownerId   whose token it is
 * @param actor     user name of who did it
 * @param address   from where
 * @param detail    what else is worth keeping; never a secret
 * @param reason    what the actor told the owner; {@code null} where nothing was said
 */
public record TokenEvent(Kind kind, Long tokenId, String tokenName, long ownerId, String actor, String address, String detail, String reason) {

    /** {@code LOOKED_UP}: an administrator who had the secret was told whose token it is; nothing about the token has changed. */
    public enum Kind { GENERATED, EDITED, REGENERATED, DELETED, GENERATION_REFUSED, LOOKED_UP }
}
