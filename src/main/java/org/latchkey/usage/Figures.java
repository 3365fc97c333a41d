package org.latchkey.usage;

import java.time.Instant;
import java.util.List;
import org.latchkey.usage.OverallUsage.TopToken;

/**
 * How many tokens there are, and how many want attention. All of them active ones, as the filter of the list of all tokens takes it.
 *
 * @param at       when they were counted
 * @param active   not expired and not deleted
 * @param soon     those that end within {@link #SOON} days
 * @param later    those that end within {@link #LATER} days, those of {@code soon} included
 * @param unused   those that nobody has called with for {@link #UNUSED} days
 * @param mostUsed the tokens, in whatever state, with the most calls of the last {@link #LATER} days
 */
public record Figures(Instant at, long active, long soon, long later, long unused, List<TopToken> mostUsed) {

    public static final int SOON = 7;
    public static final int LATER = 30;
    public static final int UNUSED = 90;
}
