package org.latchkey.chain;

import java.time.Instant;
import java.util.Optional;

/**
 * What came of a check.
 *
 * @param at    when it ended
 * @param state empty where it could not be carried to its end
 */
public record CheckOutcome(Instant at, Optional<ChainState> state) {
}
