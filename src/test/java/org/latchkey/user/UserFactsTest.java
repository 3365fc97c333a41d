package org.latchkey.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserFactsTest {

    private static UserFacts facts(String firstName, String mail, String... roles) {
        return new UserFacts(firstName, "Archer", mail, Set.of(roles), "en", null, ZoneOffset.UTC);
    }

    private static List<String> keys(UserFacts facts) {
        return facts.violations(text -> text.contains("a secret")).stream().map(UserProblem::messageKey).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ann@example.com", "o'hara+lists@mail.example", "josé@exämple.fr", " ann@example.com "})
    void takesAMailAddressOrNone(String mail) {
        assertEquals(List.of(), keys(facts("Ann", mail)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann", "@example.com", "ann@", "a@b@c", "ann@example.com,bob@example.com", "Ann <ann@example.com>",
        "ann@example.com\r\nBcc: all@example.com", "ann @example.com", "ann\u202E@example.com"})
    void refusesWhatIsNoMailAddressOrMoreThanOne(String mail) {
        assertEquals(List.of("users.mail.wrong"), keys(facts("Ann", mail)));
    }

    @Test
    void boundsTheLengthOfMailAddressesAndNames() {
        assertEquals(List.of(), keys(facts("n".repeat(80), "m".repeat(242) + "@example.com")));
        assertEquals(List.of("users.name.long", "users.mail.wrong"), keys(facts("n".repeat(81), "m".repeat(243) + "@example.com")));
    }

    @Test
    void refusesNamesThatCannotBeShownOrHoldASecret() {
        assertEquals(List.of("users.name.control"), keys(facts("Ann\nArcher", "")));
        assertEquals(List.of("users.secret"), keys(facts("a secret", "")));
        assertEquals(List.of("users.secret"), keys(facts("Ann", "", "a secret")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"**", "user", "operator", "a,b", "Sales\u0000", "\u200B"})
    void refusesRolesThatAreReservedOrCannotBeShown(String role) {
        assertEquals(List.of("users.roles.wrong"), keys(facts("Ann", "", "Sales", role)));
    }

    @Test
    void boundsTheRoles() {
        assertEquals(List.of(), keys(facts("Ann", "", "r".repeat(80))));
        assertEquals(List.of("users.roles.wrong"), keys(facts("Ann", "", "r".repeat(81))));
        String[] many = IntStream.rangeClosed(0, UserFacts.ROLES_MAX).mapToObj(number -> "role " + number).toArray(String[]::new);
        assertEquals(List.of("users.roles.many"), keys(facts("Ann", "", many)));
    }

    @Test
    void leavesOutBlankRolesAndTellsTheSameRoleOnce() {
        assertEquals(Set.of("Sales"), new UserFacts("", "", "", Set.of("", " ", "Sales", "Sales "), null, null, ZoneOffset.UTC).roles());
    }

    @Test
    void tellsWhatWasAndWhatItBecame() {
        UserFacts before = facts("Ann", "ann@example.com", "Sales", "Finance");
        UserFacts after = new UserFacts("Anna", "Archer", "", Set.of("Sales", "Administrator"), "fr", null, ZoneId.of("Europe/Paris"));
        assertEquals(List.of("first name was 'Ann'", "became 'Anna'", "mail was 'ann@example.com'", "became ''", "language was 'en'", "became 'fr'",
                "time zone was 'Z'", "became 'Europe/Paris'", "role 'Finance' withdrawn", "role 'Administrator' given"), after.changesFrom(before));
        assertEquals(List.of(), before.changesFrom(before));
    }

    @Test
    void tellsEachChangeInAPieceThatIsKeptWhole() {
        UserFacts before = facts("n".repeat(80), "m".repeat(242) + "@example.com", "r".repeat(80));
        UserFacts after = facts("N".repeat(80), "M".repeat(242) + "@example.com", "R".repeat(80));
        assertTrue(after.changesFrom(before).stream().allMatch(change -> change.length() <= UserEvent.DETAIL_MAX),
                after.changesFrom(before).stream().collect(Collectors.joining("\n")));
    }
}
