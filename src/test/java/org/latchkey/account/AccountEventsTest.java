package org.latchkey.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.latchkey.user.UserEvent;

class AccountEventsTest {

    @Test
    void tellWhatFitsInOne() {
        assertEquals(List.of("mail was 'a', became 'b'"), AccountEvents.joined(List.of("mail was 'a'", "became 'b'")));
        assertEquals(List.of(), AccountEvents.joined(List.of()));
    }

    @Test
    void tellAllOfItHoweverMuchItIs() {
        List<String> details = IntStream.range(0, 100).mapToObj(number -> "role '" + "r".repeat(70) + number + "' given").toList();
        List<String> joined = AccountEvents.joined(details);
        assertEquals(String.join(", ", details), String.join(", ", joined));
        assertTrue(joined.size() < 30 && joined.stream().allMatch(detail -> detail.length() <= UserEvent.DETAIL_MAX), joined::toString);
    }
}
