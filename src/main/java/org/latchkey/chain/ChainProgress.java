package org.latchkey.chain;

/**
 * How far a check has come.
 *
 * @param passed links so far
 * @param all    that there were when it began
 */
public record ChainProgress(long passed, long all) {
}
