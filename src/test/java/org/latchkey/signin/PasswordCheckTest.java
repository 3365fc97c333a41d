package org.latchkey.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.latchkey.signin.PasswordSlots.Slot;

class PasswordCheckTest {

    @Test
    void waitsForASlotBeforeItHashesANewPassword() {
        PasswordCheck check = new PasswordCheck();
        check.slots = new PasswordSlots(1);
        try (Slot taken = check.slots.take("203.0.113.1").orElseThrow()) {
            // Ends the wait at once.
            Thread.currentThread().interrupt();
            assertEquals(Optional.empty(), check.hash("correct horse", "203.0.113.2"));
        } finally {
            assertTrue(Thread.interrupted());
        }
    }
}
