package org.latchkey.server;

/**
 * The schema is there and the start lock is held: who needs rows before the first request makes them now, in this transaction.
 * An observer that throws stops the start.
 *
 * @param demo whether this is demo mode
 */
public record DatabasePrepared(boolean demo) {
}
