package org.latchkey.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.latchkey.browser.screen.AllTokensScreen;
import org.latchkey.browser.screen.Frame;
import org.latchkey.browser.screen.PolicyScreen;
import org.latchkey.browser.screen.TokensScreen;
import org.latchkey.harness.Database;
import org.latchkey.harness.Eventually;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.ServerSetup;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

/** On a server of its own: the policy is everybody's. Each test begins with the first policy and without active tokens. */
@BrowserTest
class PolicyScreenIT {

    private static final String LONGEST = "Longest lifetime in days";
    private static final String REFUSE = "They are refused from now on, until a later policy allows them again.";
    private static final String DELETE = "They are deleted after notice, which their owners see. What is in line with the policy by then stays.";

    private static LatchkeyServer server;
    private static Database database;

    private final TestUser administrator = database.newUser("admin", "Administrator");
    private final TestUser ann = database.newUser("ann");

    @BeforeAll
    static void start() {
        server = ServerSetup.onPostgres().withFirstAdministrator().start();
        database = server.database();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void leaveNothing() {
        database.update("update access_token set deleted_at = created_at, delete_at = null");
        database.update("delete from policy_exempt_role");
        database.update("update policy set longest_lifetime_days = 365, default_lifetime_days = 30, most_active_tokens = 5, tokens_allowed = true");
    }

    private static TestToken lasting(TestUser owner, String name, int days) {
        return database.newToken(owner, name, Instant.now().plus(Duration.ofDays(days)));
    }

    private static int status(TestToken token) {
        return server.client().callWith(token).path("/tokens/self").get().status();
    }

    @InBothLanguages
    void showsWhatItWouldDoAndRefusesWhatIsNoLongerAllowed(Look look) {
        TestToken tooLong = lasting(ann, "nightly report", 60);
        TestToken fits = lasting(ann, "weekly", 20);
        assertEquals(200, status(tooLong));
        try (Tab tab = Tab.open(server, look)) {
            PolicyScreen policy = PolicyScreen.of(administrator, tab).fill(LONGEST, "30").check();
            assertThat(policy.count()).hasText(tab.text("policy.impact", 1, 1));
            assertThat(policy.rows()).hasCount(1);
            assertThat(policy.rows()).containsText("nightly report");
            assertThat(policy.rows()).containsText(tab.text("policy.breach.TOO_LONG", 30));
            assertEquals(200, status(tooLong), "nothing is saved yet");
            policy.choose(REFUSE).save();
            tab.assertSaysOf("policy.saved.tokens", 1);
            Eventually.holds(Duration.ofSeconds(1), () -> status(tooLong) == 401);
            assertEquals(200, status(fits));
            tab.go(AllTokensScreen.PATH + "?status=REFUSED&owner=" + ann.name());
            assertEquals(List.of("nightly report"), AllTokensScreen.shownIn(tab).names());
            assertThat(tab.link("Policy")).isVisible();
        }
        try (Tab tab = Tab.open(server, look)) {
            TokensScreen tokens = TokensScreen.of(ann, tab);
            assertThat(tokens.row("nightly report")).containsText(tab.say("Refused by policy"));
            assertThat(tokens.row("nightly report")).containsText(tab.text("tokens.policy.TOO_LONG"));
            tokens.lookUp(tooLong.secret());
            assertThat(tokens.found()).hasText(tab.text("found.refused", "nightly report"));
        }
    }

    @InBothLanguages
    void whoMayHaveNoTokensIsToldWhyAndTheServerRefusesAsWell(Look look) {
        TestUser robot = database.newUser("robot", "Robots");
        PageClient early = server.pages();
        early.signIn(ann);
        var form = early.startGenerating().fill("Token name", "slipped in");
        try (Tab tab = Tab.open(server, look)) {
            PolicyScreen.of(administrator, tab).allowTokens(false).fill("Exempt roles", " Robots ,, ").check();
            tab.assertSays("It allows every token that there is.");
            tab.button("Save").click();
            tab.assertSays("The policy is in force.");
        }
        form.press("Generate token");
        assertEquals(0, database.allTokens(ann));
        assertEquals("token.none", database.auditOf(ann).get(1).detail());
        try (Tab tab = Tab.open(server, look)) {
            assertThat(TokensScreen.of(ann, tab).generateButton()).isDisabled();
            tab.assertSays("The policy allows you no tokens. If you need one, ask your administrator.");
            tab.assertAccessible().picture("tokens-none-allowed");
        }
        try (Tab tab = Tab.open(server, look)) {
            TokensScreen.of(robot, tab).generate("exempt");
            assertEquals(1, database.activeTokens(robot));
        }
    }

    @Test
    void deletesAfterTheNoticeThatTheOwnerSees() {
        TestToken token = lasting(ann, "nightly", 60);
        try (Tab tab = Tab.open(server, Look.ENGLISH_WIDE_LIGHT)) {
            PolicyScreen policy = PolicyScreen.of(administrator, tab).fill(LONGEST, "30").check().choose(DELETE).fill("Days of notice", "91").save();
            assertThat(policy.error("notice")).hasText(tab.text("policy.notice.range", 1, 90));
            policy.fill("Days of notice", "7").save();
            tab.assertSaysOf("policy.saved.tokens", 1);
        }
        try (Tab tab = Tab.open(server, Look.ENGLISH_WIDE_LIGHT)) {
            assertThat(TokensScreen.of(ann, tab).row("nightly")).containsText("This token will be deleted on ");
            assertThat(tab.page().locator("#notices li")).containsText("The token \"nightly\" will be deleted on ");
            assertEquals(200, status(token));
            database.update("update access_token set delete_at = now() where id = ?", token.id());
            Eventually.holds(Duration.ofSeconds(90), () -> status(token) == 401);
            assertThat(TokensScreen.shownIn(tab.go(TokensScreen.PATH)).rows()).hasCount(0);
            tab.assertSaysOf("activity.kind.TOKEN_DELETED.BY_POLICY");
        }
    }

    @InBothLanguages
    void saysWhatIsWrongAtEachField(Look look) {
        try (Tab tab = Tab.open(server, look)) {
            PolicyScreen policy = PolicyScreen.of(administrator, tab).fill(LONGEST, "366").fill("Most active tokens of one person", "")
                    .fill("Delete when unused for days", "3").check();
            assertThat(policy.error("most")).hasText(tab.text("policy.number"));
            policy.fill("Most active tokens of one person", "0").check();
            assertThat(policy.error("longest")).hasText(tab.text("policy.longest.range", 1, 365));
            assertThat(policy.error("most")).hasText(tab.text("policy.most.range", 1, 1000));
            assertThat(policy.error("unused")).hasText(tab.text("policy.unused.range", 7, 365));
            assertThat(tab.button("Save")).isHidden();
            tab.assertAccessible();
        }
    }

    @Test
    void countsAnewWhereSomethingCameBetween() {
        lasting(ann, "nightly", 60);
        try (Tab tab = Tab.open(server, Look.ENGLISH_NARROW_DARK); Tab other = Tab.open(server, Look.ENGLISH_WIDE_LIGHT)) {
            PolicyScreen late = PolicyScreen.of(administrator, other);
            PolicyScreen policy = PolicyScreen.of(administrator, tab).fill(LONGEST, "30").check();
            assertThat(policy.count()).hasText(tab.text("policy.impact", 1, 1));
            lasting(database.newUser("bob"), "weekly", 60);
            policy.choose(REFUSE).save();
            tab.assertSaysOf("policy.recounted");
            assertThat(policy.count()).hasText(tab.text("policy.impact", 2, 2));
            policy.fill(LONGEST, "90").save();
            assertThat(tab.page().getByText(tab.text("policy.impact.none"))).isVisible();
            policy.save();
            tab.assertSaysOf("policy.saved");
            late.fill(LONGEST, "100").check();
            other.assertSaysOf("policy.overtaken");
            assertEquals(90, database.number("select longest_lifetime_days from policy"));
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void isAccessible(Look look) {
        IntStream.rangeClosed(1, 58).forEach(number -> lasting(ann, "Nightly report to the finance department " + number, 20 + number));
        TestToken idle = lasting(database.newUser("bob"), "Power BI", 40);
        database.update("update access_token set created_at = now() - interval '300 days', last_used_at = now() - interval '70 days' where id = ?", idle.id());
        try (Tab tab = Tab.open(server, look)) {
            tab.go("/settings/tokens.xhtml");
            PolicyScreen policy = PolicyScreen.of(administrator, tab);
            new Frame(tab);
            policy.fill(LONGEST, "30").fill("Most active tokens of one person", "40").fill("Delete when unused for days", "60").check();
            assertThat(policy.count()).isVisible();
            assertThat(policy.rows()).hasCount(50);
            policy.choose(DELETE);
            assertThat(tab.link("Download the list")).isVisible();
            tab.assertAccessible().picture("policy");
            tab.button("Show more").click();
            assertThat(policy.rows()).hasCount(59);
        }
    }
}
