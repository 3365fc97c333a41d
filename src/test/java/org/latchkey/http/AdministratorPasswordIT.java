package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Database;
import org.latchkey.harness.Form;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.MovableClock;
import org.latchkey.harness.Page;
import org.latchkey.harness.TestUser;

/** Whoever finds the browser of an administrator open makes nobody mightier with it, themselves above all. */
class AdministratorPasswordIT {

    private static final LatchkeyServer SERVER = MovableClock.server();
    private static final String ASKED = "Enter your password.";

    private final Database database = SERVER.database();
    private final TestUser ann = database.newUser("ann");
    private Administration administration;

    @BeforeEach
    void leaveTheBrowserOpen() {
        administration = Administration.begin(SERVER);
        SERVER.moveClock(Duration.ofMinutes(16));
    }

    @Test
    void makingAUserAsksForThePassword() {
        String name = "new-" + ann.name();
        Form form = administration.pages().open(Administration.NEW).formNamed("create").fill("User name", name);
        Page asked = form.press("Create user");
        assertTrue(asked.text().contains(ASKED), asked::text);
        assertEquals(0, database.number("select count(*) from app_user where user_name = ?", name));
        Administration.shown(form.set("create:password", TestUser.PASSWORD).press("Create user"));
        assertEquals(1, database.number("select count(*) from app_user where user_name = ?", name));
        assertFalse(administration.pages().open(Administration.NEW).formNamed("create").has("Password"), "just entered");
    }

    @Test
    void givingARoleAsksForThePassword() {
        Form form = administration.form(ann, "edit").tick("edit:roles", "Administrator");
        Page asked = form.press("Save");
        assertTrue(asked.text().contains(ASKED), asked::text);
        assertEquals(0, roles());
        Page wrong = form.set("edit:password", "wrong").press("Save");
        assertTrue(wrong.text().contains("This is not your password."), wrong::text);
        assertEquals(0, roles());
        form.set("edit:password", TestUser.PASSWORD).press("Save");
        assertEquals(1, roles());
    }

    private long roles() {
        return database.number("select count(*) from user_role where user_id = ? and role = 'Administrator'", ann.id());
    }

    @Test
    void givingAOneTimePasswordAsksForThePassword() {
        Form form = administration.form(ann, "give");
        Page asked = form.press("Set password");
        assertTrue(asked.text().contains(ASKED), asked::text);
        assertEquals(0, oneTime());
        Administration.shown(form.set("give:password", TestUser.PASSWORD).press("Set password"));
        assertEquals(1, oneTime());
    }

    private long oneTime() {
        return database.number("select count(*) from app_user where id = ? and one_time_until is not null", ann.id());
    }

    @Test
    void changingThePolicyAsksForThePassword() {
        long version = database.number("select version from policy");
        Page shown = administration.pages().open("/admin/policy.xhtml").formNamed("policy").set("policy:default", "29").press("Check");
        Page asked = shown.formNamed("policy").press("Save");
        assertTrue(asked.text().contains(ASKED), asked::text);
        assertEquals(version, database.number("select version from policy"));
    }
}
