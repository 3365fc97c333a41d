package org.latchkey.token;

/**
 * What still hangs on a pepper.
 *
 * @param number       of the pepper
 * @param activeTokens whose scripts would be refused without it
 */
public record PepperUse(int number, long activeTokens) {
}
