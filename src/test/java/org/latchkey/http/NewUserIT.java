package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.harness.Database;
import org.latchkey.harness.Form;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Page;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.TestUser;

/** Users who are made on the page. */
class NewUserIT {

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();
    private final Administration administration = Administration.shared();
    private final String name = "New-" + UUID.randomUUID();

    private Form form() {
        return administration.pages().open(Administration.NEW).formNamed("create");
    }

    private long users() {
        return database.number("select count(*) from app_user where folded_name = ?", name.toLowerCase());
    }

    @Test
    void aUserSignsInWithWhatIsShownOnceAndChoosesAPassword() {
        Page made = form().fill("User name", " " + name + " ").fill("First name", "Nora").fill("Email", "Nora@example.com")
                .tick("create:roles", "Administrator").fill("Other roles", "Sales").fill("Language", "fr").fill("Time zone", "Europe/Paris")
                .press("Create user");
        String password = Administration.shown(made);
        assertTrue(made.text().contains("The one-time password of " + name), made::text);
        assertTrue(made.answer().header("Cache-Control").orElse("").contains("no-store"), made.answer()::toString);
        assertEquals("", made.document().selectFirst("#one-time").attr("name"));
        assertEquals(1, users());
        PageClient pages = server.pages();
        Page first = pages.signIn(name.toUpperCase(), password);
        assertEquals("/new-password.xhtml", first.path());
        Page after = first.formNamed("choose").fill("Nouveau mot de passe", TestUser.NEW_PASSWORD)
                .fill("Confirmer le nouveau mot de passe", TestUser.NEW_PASSWORD).press("Enregistrer le mot de passe");
        assertEquals(PageClient.TOKENS, after.path());
        pages.get(Administration.LIST).assertStatus(200);
        assertEquals(List.of("Nora", "nora@example.com", "fr", "Europe/Paris"), List.of("first_name", "folded_mail", "language", "time_zone")
                .stream().map(column -> database.text("select " + column + " from app_user where user_name = ?", name)).toList());
    }

    @Test
    void theAuditSaysWhoMadeTheUserAndWithWhat() {
        form().fill("User name", name).fill("First name", "Nora").tick("create:roles", "Administrator").press("Create user");
        assertEquals(administration.administrator().name() + " " + name + ": first name was '', became 'Nora', role 'Administrator' given",
                database.text("select actor || ' ' || detail from audit_entry where kind = 'USER_CREATED' and detail like ? || '%'", name));
    }

    @Test
    void aNameIsTakenInWhateverLetterCase() {
        Administration.shown(form().fill("User name", name).press("Create user"));
        Page refused = form().fill("User name", name.toUpperCase()).fill("First name", "Second").press("Create user");
        assertTrue(refused.document().select("[id='create:user-name-error']").text().contains("Another user has this name."), refused::text);
        assertEquals("Second", refused.document().getElementById("create:first-name").val(), "what was filled in stays");
        assertEquals(1, users());
    }

    /** As the audit calls who does what no person does. */
    @Test
    void theNameOfNobodyIsTaken() {
        Page refused = form().fill("User name", "latchKey").press("Create user");
        assertTrue(refused.document().select("[id='create:user-name-error']").text().contains("Another user has this name."), refused::text);
        assertEquals(0, database.number("select count(*) from app_user where folded_name = 'latchkey'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a:b", "a\u202Eb", "a\u0000b"})
    void aNameThatIsNoneIsRefused(String wrong) {
        long before = database.number("select count(*) from app_user");
        Page refused = form().fill("User name", wrong).press("Create user");
        assertTrue(refused.document().select("[id='create:user-name-error']").text().contains("A user name has 1 to 80 characters"), refused::text);
        assertEquals(before, database.number("select count(*) from app_user"));
    }

    @Test
    void aUserWithWrongFactsIsNotMade() {
        Page refused = form().fill("User name", name).fill("Email", "nobody").press("Create user");
        assertTrue(refused.text().contains("This is not an email address."), refused::text);
        assertEquals(0, users());
    }
}
