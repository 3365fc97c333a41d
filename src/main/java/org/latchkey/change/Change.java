package org.latchkey.change;

import java.time.Instant;

/**
 * One row of the feed.
 *
 * @param id        its number: the order of numbers is the order of commits, without gaps
 * @param kind      what it is about
 * @param subjectId which one; never a digest, because digests change with the pepper
 * @param at        by the clock of the node that made it
 */
record Change(long id, ChangeKind kind, long subjectId, Instant at) {
}
