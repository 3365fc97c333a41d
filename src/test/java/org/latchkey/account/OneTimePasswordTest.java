package org.latchkey.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.latchkey.user.PasswordRules;

class OneTimePasswordTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    private final SecureRandom random = new SecureRandom();

    private OneTimePassword generate() {
        return OneTimePassword.generate(random, NOW);
    }

    @Test
    void canBeReadOut() {
        List<String> texts = Stream.generate(() -> generate().text()).limit(1_000).toList();
        assertTrue(texts.stream().allMatch(text -> text.matches("[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){3}")), texts::toString);
        assertEquals(1_000, Set.copyOf(texts).size());
        Set<Integer> used = texts.stream().flatMap(text -> text.chars().boxed()).collect(Collectors.toSet());
        assertEquals(31 + 1, used.size(), "each character of the alphabet, and the dash");
    }

    @Test
    void isAFitPassword() {
        assertEquals(List.of(), PasswordRules.violations("ann", generate().text()));
    }

    @Test
    void worksForSevenDays() {
        assertEquals(NOW.plus(Duration.ofDays(7)), generate().until());
    }

    @Test
    void isInNoLog() {
        OneTimePassword password = generate();
        assertFalse(password.toString().contains(password.text()));
        assertFalse(Handover.of(null, password).toString().contains(password.text()));
    }
}
