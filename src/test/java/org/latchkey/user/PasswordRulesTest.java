package org.latchkey.user;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PasswordRulesTest {

    @Test
    void takesLongPasswordsOfAnyComposition() {
        assertEquals(List.of(), PasswordRules.violations("ann", "correct horse battery"));
        assertEquals(List.of(), PasswordRules.violations("ann", "\uD83D\uDE00\uD83D\uDE01\uD83D\uDE02\uD83D\uDE03".repeat(3)));
        assertEquals(List.of(), PasswordRules.violations("ann", "abcd".repeat(50)));
    }

    @Test
    void refusesShortAndEndlessOnes() {
        assertEquals(List.of("password.tooShort"), PasswordRules.violations("ann", "elevenchars"));
        assertEquals(List.of("password.tooShort"), PasswordRules.violations("ann", "\uD83D\uDE00\uD83D\uDE01\uD83D\uDE02\uD83D\uDE03\uD83D\uDE04\uD83D\uDE05"));
        assertEquals(List.of("password.tooLong"), PasswordRules.violations("ann", "abcd".repeat(50) + "e"));
    }

    @Test
    void refusesTheUserNameInAnyLetterCase() {
        assertEquals(List.of("password.isUserName"), PasswordRules.violations("maximilian.mustermann", "Maximilian.Mustermann"));
    }

    @Test
    void refusesWhatEverybodyTriesFirst() {
        assertEquals(List.of("password.known"), PasswordRules.violations("ann", "latchkey-demo"));
        assertEquals(List.of("password.known"), PasswordRules.violations("ann", "PasswordPassword"));
        assertEquals(List.of("password.known"), PasswordRules.violations("ann", "aaaaaaaaaaaa"));
    }
}
