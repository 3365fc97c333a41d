package org.latchkey.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.latchkey.browser.screen.ProfileScreen;
import org.latchkey.browser.screen.TokensScreen;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

@BrowserTest
class ProfileScreenIT {

    private final Database database = LatchkeyServer.shared().database();

    @InBothLanguages
    void showsNamesAndMailThatOnlyAnAdministratorChanges(Look look) {
        TestUser ann = database.newUser("ann");
        try (Tab tab = Tab.open(look)) {
            ProfileScreen profile = ProfileScreen.of(ann, tab);
            assertThat(profile.field("User name")).hasValue(ann.name());
            assertThat(profile.field("Last name")).hasValue("Example");
            assertThat(profile.field("Email")).hasValue(ann.name() + "@example.com");
            for (String label : List.of("User name", "First name", "Last name", "Email")) {
                assertThat(profile.field(label)).hasJSProperty("readOnly", true);
            }
        }
    }

    @InBothLanguages
    void changesTheLanguageAtOnce(Look look) {
        TestUser ann = database.newUser("ann");
        String other = look.language() == Language.ENGLISH ? "fr" : "en";
        try (Tab tab = Tab.open(look)) {
            ProfileScreen.of(ann, tab).choose("Language", other).save();
            assertThat(tab.page().locator("html")).hasAttribute("lang", Pattern.compile("^" + other));
            tab.go(TokensScreen.PATH);
            String heading = look.language() == Language.ENGLISH ? "Jetons d'accès personnels" : "Personal access tokens";
            assertThat(tab.page().locator("h1")).hasText(heading);
        }
    }

    @Test
    void showsAllDatesInTheUsersTimeZoneAndRegion() {
        TestUser ann = database.newUser("ann");
        TestToken token = database.newToken(ann, "nightly", Instant.parse("2027-02-03T18:30:00Z"));
        try (Tab tab = Tab.open(Look.ENGLISH_WIDE_LIGHT)) {
            ProfileScreen.of(ann, tab).choose("Time zone", "Pacific/Kiritimati").choose("Region", "US").save();
            tab.assertSays("Your profile has been saved.").go(TokensScreen.PATH);
            assertThat(TokensScreen.shownIn(tab).row("nightly")).containsText(Pattern.compile(
                    "Feb 4, 2027, 8:30\\sAM\\s*\\(Pacific/Kiritimati\\)"));
        }
        assertEquals("2027-02-03 18:30:00", database.text("select to_char(expires_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS')"
                + " from access_token where id = ?", token.id()));
    }
}
