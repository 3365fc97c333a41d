package org.latchkey.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.latchkey.web.Text;

class PolicyBoundsTest {

    private static final int DETAIL_MAX = 500;

    @ParameterizedTest
    @CsvSource({
        "365, 30, 5, , ''",
        "1, 1, 1, 7, ''",
        "365, 365, 1000, 365, ''",
        "0, 1, 5, , longest",
        "366, 30, 5, , longest",
        "30, 31, 5, , default",
        "30, 0, 5, , default",
        "30, 30, 0, , most",
        "30, 30, 1001, , most",
        "30, 30, 5, 6, unused",
        "30, 30, 5, 366, unused",
        "366, 500, 0, 0, longest most unused",
    })
    void everyNumberHasItsBounds(int longest, int proposed, int most, Integer unused, String wrong) {
        assertEquals(wrong.isEmpty() ? List.of() : List.of(wrong.split(" ")), fields(new TokenPolicy(longest, proposed, most, true, unused, Set.of())));
    }

    @Test
    void rolesTogetherAreAsLongAsTheAuditHasRoomFor() {
        assertEquals(List.of(), fields(exempting("r".repeat(140))));
        assertEquals(List.of("roles"), fields(exempting("r".repeat(100), "s".repeat(50))));
        assertEquals(List.of("roles"), fields(exempting("a\nb")));
        TokenPolicy before = new TokenPolicy(365, 365, 1000, false, 365, Set.of("r".repeat(140)));
        TokenPolicy after = new TokenPolicy(100, 100, 100, true, 100, Set.of("s".repeat(140)));
        String detail = PolicyDifference.between(before, after) + "; delete later after 90 days: 1000000 tokens of 250000 users, 1000000 allowed again";
        assertTrue(Text.length(detail) <= DETAIL_MAX, () -> "Too long for the audit: " + Text.length(detail));
    }

    @Test
    void theAuditIsToldWhatIsAnotherValueAndNothingElse() {
        TokenPolicy before = new TokenPolicy(365, 30, 5, true, null, Set.of());
        assertEquals("", PolicyDifference.between(before, before));
        assertEquals("longest 365 -> 90, allowed true -> false, unused never -> 60, exempt [] -> [Operators, Robots]",
                PolicyDifference.between(before, new TokenPolicy(90, 30, 5, false, 60, Set.of("Robots", "Operators"))));
    }

    private static TokenPolicy exempting(String... roles) {
        return new TokenPolicy(365, 30, 5, true, null, Set.copyOf(Arrays.asList(roles)));
    }

    private static List<String> fields(TokenPolicy policy) {
        return PolicyBounds.violations(policy).stream().map(PolicyViolation::field).toList();
    }
}
