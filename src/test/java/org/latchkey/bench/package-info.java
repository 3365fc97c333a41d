/**
 * The benchmark, {@code mvn verify -Pbench}: what a token costs, side by side with the same call without one and with others. A
 * {@link org.latchkey.bench.Chapter} starts the servers it needs, measures and ends them; {@link org.latchkey.bench.Rounds} warms
 * the sides and takes them in turns; {@link org.latchkey.bench.Report} writes the table. It judges nothing and fails nothing.
 */
package org.latchkey.bench;
