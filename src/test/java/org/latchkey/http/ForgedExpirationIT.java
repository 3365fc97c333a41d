package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.harness.Answer;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

/** Lifetimes that the page does not offer, sent all the same. */
class ForgedExpirationIT {

    private static final String TOKENS = "/settings/tokens.xhtml";

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();
    private final PageClient pages = server.pages();
    private TestUser ann;

    @BeforeEach
    void signIn() {
        ann = database.newUser("ann");
        pages.signIn(ann);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "8", "366", "abc", "", "99999999999999999999"})
    void makesNoTokenForALifetimeThatIsNotOffered(String lifetime) {
        assertRefused("generate", lifetime, "2026-12-24");
        TestToken token = database.newToken(ann, "nightly");
        assertRefused("regenerate", lifetime, "2026-12-24", token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-a-date", "2026-02-30", "+999999999-12-31", "-999999999-01-01", "2026-12-24T00:00", "1999-12-31", ""})
    void makesNoTokenForWhatIsNoDayThatMayBeChosen(String day) {
        assertRefused("generate", "date", day);
    }

    @Test
    void makesNoTokenFor366Days() {
        assertRefused("generate", "date", LocalDate.now(ZoneOffset.UTC).plusDays(366).toString());
    }

    @Test
    void makesATokenOfTheSameFormWhereTheDayMayBeChosen() {
        post("generate", "date", LocalDate.now(ZoneOffset.UTC).plusDays(100).toString(), "").assertStatus(200);
        assertEquals(1, database.allTokens(ann));
    }

    private void assertRefused(String form, String lifetime, String day, TestToken... own) {
        Answer answer = post(form, lifetime, day, own.length == 0 ? "" : Long.toString(own[0].id())).assertStatus(200);
        String said = Jsoup.parse(answer.body()).select("[id='" + form + ":fields'] .error, [id='" + form + ":fields'] .messages").text();
        assertFalse(said.isBlank(), answer::toString);
        assertEquals(own.length, database.allTokens(ann));
    }

    private Answer post(String form, String lifetime, String day, String token) {
        return pages.open(TOKENS).formOf(form).set(form + ":form-key", UUID.randomUUID().toString()).set(form + ":token", token)
                .set(form + ":name", "nightly").set(form + ":description", "").set(form + ":expiration", lifetime)
                .set(form + ":date", day).set(form + ":submit", "").send("");
    }
}
