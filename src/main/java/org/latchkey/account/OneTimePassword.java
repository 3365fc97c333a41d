package org.latchkey.account;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A password to be handed over and changed: nobody chose it, so nobody uses it elsewhere, and it can be read out.
 *
 * @param text  79 random bits, shown once
 * @param until first instant at which it is worth nothing
 */
public record OneTimePassword(String text, Instant until) {

    static final Duration LIFE = Duration.ofDays(7);

    // None of them is mistaken for another, read or heard.
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    static OneTimePassword generate(SecureRandom random, Instant now) {
        String text = IntStream.range(0, GROUPS).mapToObj(group -> group(random)).collect(Collectors.joining("-"));
        return new OneTimePassword(text, now.plus(LIFE).truncatedTo(ChronoUnit.SECONDS));
    }

    private static String group(SecureRandom random) {
        return random.ints(GROUP, 0, ALPHABET.length()).mapToObj(place -> ALPHABET.substring(place, place + 1)).collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return "OneTimePassword[…]";
    }
}
