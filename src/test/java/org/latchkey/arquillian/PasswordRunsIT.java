package org.latchkey.arquillian;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.latchkey.signin.KnownBrowser;
import org.latchkey.signin.PasswordCheck;
import org.latchkey.signin.SignInResult;
import org.latchkey.signin.SignInResult.Outcome;
import org.latchkey.user.Caller;
import org.latchkey.user.PasswordHashing;

/** "About the same time" is the same number of PBKDF2 runs, which cost nearly all of it. */
@Tag("inside")
@ExtendWith(ArquillianExtension.class)
class PasswordRunsIT {

    private static final String PASSWORD = "correct-horse-battery-staple";
    private static final KnownBrowser UNKNOWN = new KnownBrowser("", List.of());
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @Inject
    PasswordCheck check;

    @Inject
    PasswordHashing hashing;

    @Inject
    Rows rows;

    private SignInResult last;

    @Deployment
    static WebArchive latchkey() {
        return Deployments.latchkey();
    }

    private String newUser(String name) {
        Caller user = rows.newUser(name);
        rows.update("update app_user set password_hash = ? where id = ?", hashing.hash(PASSWORD), user.id());
        return user.userName();
    }

    private String newUser(String name, String refusedBy) {
        String user = newUser(name);
        rows.update("update app_user set " + refusedBy + " = created_at where user_name = ?", user);
        return user;
    }

    private static String newAddress() {
        return "198.51.100." + ADDRESSES.incrementAndGet();
    }

    private long runs(String userName, String password, String address) {
        long before = hashing.runs();
        last = check.check(userName, password, "test", address, UNKNOWN).result();
        return hashing.runs() - before;
    }

    private void assertOneRun(Outcome outcome, String userName, String password) {
        assertEquals(1, runs(userName, password, newAddress()), userName);
        assertEquals(outcome, last.outcome(), userName);
    }

    @Test
    void isOneForEveryNameAndEveryStateOfAUser() {
        assertOneRun(Outcome.SIGNED_IN, newUser("right"), PASSWORD);
        assertOneRun(Outcome.WRONG, newUser("wrong"), "wrong");
        assertOneRun(Outcome.WRONG, "nobody has this name", PASSWORD);
        assertOneRun(Outcome.WRONG, newUser("disabled", "disabled_at"), PASSWORD);
        assertOneRun(Outcome.WRONG, newUser("disabled", "disabled_at"), "wrong");
        assertOneRun(Outcome.WRONG, newUser("locked", "locked_at"), PASSWORD);
        assertOneRun(Outcome.WRONG, "no:name", PASSWORD);
        assertOneRun(Outcome.WRONG, "", PASSWORD);
        assertOneRun(Outcome.WRONG, null, PASSWORD);
        assertOneRun(Outcome.WRONG, "n".repeat(10_000), PASSWORD);
        assertOneRun(Outcome.WRONG, newUser("without"), null);
    }

    @Test
    void isNoneForEveryNameThatIsHeldUp() {
        for (String name : List.of(newUser("known"), "nobody at all", newUser("disabled", "disabled_at"))) {
            String address = newAddress();
            List<Long> runs = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                runs.add(runs(name, "wrong", address));
            }
            runs.add(runs(name, PASSWORD, address));
            assertEquals(List.of(1L, 1L, 1L, 0L), runs, name);
            assertEquals(Outcome.WAIT, last.outcome(), name);
            assertEquals(15, last.delay().plusSeconds(59).toMinutes(), name);
        }
    }

    @Test
    void isOneOfSixHundredThousandIterations() {
        assertTrue(hashing.hash(PASSWORD).startsWith("PBKDF2WithHmacSHA256:600000:"));
    }
}
