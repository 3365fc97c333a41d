package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.latchkey.harness.AuditRow;
import org.latchkey.harness.Database;
import org.latchkey.harness.Form;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Page;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

/** What administrators say of users that there are. */
class UserEditIT {

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();
    private final Administration administration = Administration.shared();
    private TestUser ann;

    @BeforeEach
    void makeUser() {
        ann = database.newUser("ann", "Sales", "Finance");
    }

    private Form form() {
        return administration.form(ann, "edit");
    }

    private String column(String name) {
        return database.text("select " + name + " from app_user where id = ?", ann.id());
    }

    private Set<String> roles() {
        String roles = database.text("select string_agg(role, ',') from user_role where user_id = ?", ann.id());
        return roles == null ? Set.of() : Set.of(roles.split(","));
    }

    @Test
    void changesNamesMailRolesAndPreferences() {
        Page after = form().fill("First name", "Anna").fill("Last name", "Àrcher-Ω").fill("Email", "Anna@Example.com")
                .tick("edit:roles", "Sales").fill("Other roles", "Export, Import\nArchive").fill("Language", "fr").fill("Region", "CA")
                .fill("Time zone", "America/Toronto").press("Save");
        assertTrue(after.text().contains("The user has been saved."), after::text);
        assertEquals(List.of("Anna", "Àrcher-Ω", "Anna@Example.com", "anna@example.com", "fr", "CA", "America/Toronto"),
                List.of(column("first_name"), column("last_name"), column("mail"), column("folded_mail"), column("language"), column("region"),
                        column("time_zone")));
        assertEquals(Set.of("Sales", "Export", "Import", "Archive"), roles());
    }

    @Test
    void keepsWhatWasAndWhatItBecameInTheAudit() {
        form().fill("First name", "Anna").fill("Email", "").tick("edit:roles", "Sales").press("Save");
        AuditRow row = database.auditOf(ann).get(0);
        assertEquals(List.of("USER_EDITED", administration.administrator().name(), administration.pages().address()),
                List.of(row.kind(), row.actor(), row.address()));
        assertEquals(ann.name() + ": first name was '" + ann.name() + "', became 'Anna', mail was '" + ann.name()
                + "@example.com', became '', role 'Finance' withdrawn", row.detail());
        String activity = administration.of(ann).document().getElementById("activity").text();
        assertTrue(activity.contains("Account edited by an administrator") && activity.contains("role 'Finance' withdrawn"), activity);
    }

    @Test
    void tellsTheUserWhoDidIt() {
        form().fill("First name", "Anna").press("Save");
        PageClient pages = server.pages();
        pages.signIn(ann);
        String activity = pages.open("/settings/tokens.xhtml").document().getElementById("activity").text();
        assertTrue(activity.contains("Account edited by an administrator " + administration.administrator().name()), activity);
    }

    @Test
    void writesNothingWhereNothingChanges() {
        form().press("Save");
        assertEquals(List.of(), database.auditOf(ann));
        assertEquals("1", column("edition"));
        assertEquals(Set.of("Sales", "Finance"), roles());
    }

    @Test
    void takesARoleFromTheUsersTokensAtOnce() {
        TestToken token = database.newToken(ann, "report");
        server.client().callWith(token).query("Sales", "Order Lines").with("RowCount", 1).get().assertStatus(200);
        form().tick("edit:roles", "Finance").press("Save");
        server.client().callWith(token).query("Sales", "Order Lines").with("RowCount", 1).get().assertProblem(404);
        form().tick("edit:roles", "Finance", "Sales").press("Save");
        server.client().callWith(token).query("Sales", "Order Lines").with("RowCount", 1).get().assertStatus(200);
    }

    @Test
    void givesAdministrationAndTakesItAtOnce() {
        PageClient pages = server.pages();
        pages.signIn(ann);
        pages.get(Administration.LIST).assertStatus(404);
        form().tick("edit:roles", "Administrator").press("Save");
        pages.get(Administration.LIST).assertStatus(200);
        form().tick("edit:roles").press("Save");
        pages.get(Administration.LIST).assertStatus(404);
    }

    @Test
    void refusesAFormThatWasFilledInForAnEarlierState() {
        Form stale = form().fill("Last name", "Baker");
        Administration.begin(server).form(ann, "edit").fill("First name", "Anna").press("Save");
        Page refused = stale.press("Save");
        assertTrue(refused.text().contains("Somebody else has changed this user since you opened this page, so nothing was saved."), refused::text);
        assertEquals(List.of("Anna", "Example"), List.of(column("first_name"), column("last_name")));
        Page again = refused.formNamed("edit").press("Save");
        assertTrue(again.text().contains("so nothing was saved."), "a second press is no consent");
        assertEquals("Example", column("last_name"));
        form().fill("Last name", "Baker").press("Save");
        assertEquals(List.of("Anna", "Baker"), List.of(column("first_name"), column("last_name")));
    }

    @Test
    void refusesAFormThatWasFilledInBeforeTheUserChoseAnotherLanguage() {
        Form stale = form().fill("Last name", "Baker");
        PageClient pages = server.pages();
        pages.signIn(ann);
        pages.open("/settings/profile.xhtml").form("Language").fill("Language", "fr").press("Save");
        stale.press("Save");
        assertEquals(List.of("fr", "Example"), List.of(column("language"), column("last_name")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Email       | ann                              | This is not an email address. One is written like ann@example.com.",
        "Email       | ann@example.com, bob@example.com | This is not an email address. One is written like ann@example.com.",
        "First name  | a\u0085b                         | The name has a character that cannot be shown, such as a line break.",
        "Other roles | **                               | A role has at most 80 characters and nothing that cannot be seen.",
        "Other roles | operator                         | A role has at most 80 characters and nothing that cannot be seen.",
    })
    void refusesWhatCannotBe(String field, String value, String reason) {
        Page refused = form().fill(field, value).press("Save");
        assertTrue(refused.text().contains(reason), refused::text);
        assertEquals(ann.name() + "@example.com", column("mail"));
        assertEquals(List.of(), database.auditOf(ann));
        assertEquals(Set.of("Sales", "Finance"), roles());
    }

    @Test
    void refusesASecretInAnyOfTheTexts() {
        String secret = database.newToken(ann, "report").secret();
        Page refused = form().fill("Last name", secret).press("Save");
        assertTrue(refused.text().contains("This contains a token."), refused::text);
        assertEquals("Example", column("last_name"));
    }

    @Test
    void refusesToTakeTheRoleFromOneself() {
        Administration own = Administration.begin(server);
        ann = own.administrator();
        Page refused = own.form(ann, "edit").tick("edit:roles").press("Save");
        assertTrue(refused.text().contains("You cannot take the role Administrator from yourself."), refused::text);
        assertEquals(Set.of("Administrator"), roles());
        own.form(ann, "edit").fill("First name", "Root").press("Save");
        assertEquals("Root", column("first_name"));
    }

    @Test
    void knowsNoUserThatThereIsNot() {
        for (String id : List.of("0", "-1", "x", "999999999999999999", "9999999999999999999999", "")) {
            administration.pages().get("/admin/user.xhtml?id=" + id).assertStatus(404);
        }
        assertEquals(Administration.LIST, administration.pages().open("/admin/user.xhtml").path());
    }
}
