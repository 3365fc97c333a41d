package org.latchkey.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.latchkey.browser.screen.TokensScreen;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Secrets;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

/** Found a token? and Activity. */
@BrowserTest
class FoundTokenIT {

    private final Database database = LatchkeyServer.shared().database();

    @InBothLanguages
    void tellsTheStateOfAnOwnToken(Look look) {
        TestUser ann = database.newUser("ann");
        TestToken active = database.newToken(ann, "nightly");
        TestToken expired = database.newToken(ann, "old laptop");
        database.expire(expired);
        TestToken deleted = database.newToken(ann, "weekly");
        database.delete(deleted);
        try (Tab tab = Tab.open(look)) {
            TokensScreen tokens = TokensScreen.of(ann, tab);
            tokens.lookUp("  " + active.secret() + "\n");
            assertThat(tokens.found()).containsText(beginning(tab, "found.active", "nightly"));
            tokens.lookUp(expired.secret());
            assertThat(tokens.found()).containsText(beginning(tab, "found.expired", "old laptop"));
            tokens.lookUp(deleted.secret());
            assertThat(tokens.found()).containsText(beginning(tab, "found.deleted", "weekly"));
            assertFalse(tab.page().content().contains(deleted.secret()));
        }
    }

    @InBothLanguages
    void doesNotTellASomebodyElsesTokenFromAnUnknownOne(Look look) {
        TestToken anns = database.newToken(database.newUser("ann"), "nightly");
        try (Tab tab = Tab.open(look)) {
            TokensScreen tokens = TokensScreen.of(database.newUser("bob"), tab);
            for (String pasted : List.of(anns.secret(), Secrets.fresh(), "something else")) {
                tokens.lookUp(pasted);
                assertThat(tokens.found()).hasText(tab.say("This is none of your tokens."));
                tokens.reload();
            }
        }
    }

    @InBothLanguages
    void activityShowsWhatHappenedToOnesOwnTokens(Look look) {
        TestUser ann = database.newUser("ann");
        try (Tab tab = Tab.open(look)) {
            TokensScreen tokens = TokensScreen.of(ann, tab);
            tokens.generate("nightly");
            tokens.delete("nightly");
            tokens.reload();
            List<String> activity = tokens.activity();
            assertEquals(3, activity.size(), activity::toString);
            assertTrue(activity.get(0).contains(tab.say("Token deleted")) && activity.get(0).contains("nightly"), activity::toString);
            assertTrue(activity.get(1).contains(tab.say("Token generated")), activity::toString);
            assertTrue(activity.get(2).contains(tab.say("Signed in")), activity::toString);
            assertTrue(activity.stream().allMatch(row -> row.contains(ann.name())), activity::toString);
            assertTrue(activity.stream().allMatch(row -> row.matches(".*\\b10\\.\\d+\\.\\d+\\.\\d+.*")), activity::toString);
        }
    }

    /** The sentence up to the date, whose form is for others to judge. */
    private static String beginning(Tab tab, String key, String name) {
        String sentence = tab.text(key, name, "\u0000", "", "");
        return sentence.substring(0, sentence.indexOf('\u0000'));
    }
}
