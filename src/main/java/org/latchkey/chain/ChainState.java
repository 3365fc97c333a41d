package org.latchkey.chain;

import java.util.Optional;

/**
 * What a check of the chain found.
 *
 * @param entries  that are as they were when they were linked, up to the fault where there is one
 * @param removed  entries that were as old as entries become
 * @param waiting  entries that were not linked yet when the check began; all others that were written by then are in front of the last link
 * @param last     number of the last link; 0 where there is none
 * @param lastHash of it, in hexadecimal digits; who has kept an earlier one can tell whether the end was cut off since
 * @param known    whether the earlier end that was asked about is still in the chain; empty where none was, or there is a fault
 * @param fault    the first one
 */
public record ChainState(long entries, long removed, long waiting, long last, String lastHash, Optional<Known> known, Optional<ChainFault> fault) {

    public enum Known {
        IN_CHAIN,
        /** It was as old as entries become, so nothing can be said of it. */
        REMOVED
    }

    ChainState with(Known state) {
        return new ChainState(entries, removed, waiting, last, lastHash, Optional.of(state), fault);
    }

    ChainState with(ChainFault found) {
        return new ChainState(entries, removed, waiting, last, lastHash, known, Optional.of(found));
    }
}
