package org.latchkey.chain;

import java.util.Optional;

/**
 * What a check of the chain found.
 *
 * @param entries  that are as they were when they were linked, up to the fault where there is one
 * @param removed  entries that were as old as entries become
 * @param waiting  entries that are not linked yet
 * @param last     number of the last link; 0 where there is none
 * @param lastHash of it, in hexadecimal digits; who has kept an earlier one can tell whether the end was cut off since
 * @param fault    the first one
 */
public record ChainState(long entries, long removed, long waiting, long last, String lastHash, Optional<ChainFault> fault) {
}
