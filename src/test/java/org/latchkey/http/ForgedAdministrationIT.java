package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.latchkey.harness.Answer;
import org.latchkey.harness.Database;
import org.latchkey.harness.Form;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

/** What somebody who is no administrator may try with the forms of administrators. */
class ForgedAdministrationIT {

    private static final String USER = "/admin/user.xhtml";
    private static final String AJAX = "&jakarta.faces.partial.ajax=true&jakarta.faces.partial.execute=%40all&jakarta.faces.source=";

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();
    private final Administration administration = Administration.begin(server);

    /** Each form of the page with the button that does something. */
    static Stream<Map.Entry<String, String>> deeds() {
        return Stream.of(Map.entry("edit", "save"), Map.entry("disable", "submit"), Map.entry("enable", "submit"), Map.entry("enable", "without"),
                Map.entry("deeds", "unlock"), Map.entry("give", "submit"), Map.entry("delete", "submit"));
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void isNotFoundAndChangesNothing(Map.Entry<String, String> deed) {
        TestUser ann = database.newUser("ann");
        TestToken token = database.newToken(ann, "report");
        String button = deed.getKey() + ":" + deed.getValue();
        Form form = administration.form(ann, deed.getKey()).set(button, "");
        if (deed.getKey().equals("edit")) {
            form.set("edit:first-name", "Forged").tick("edit:roles", "Administrator");
        }
        String before = state(ann);
        PageClient bob = server.pages();
        bob.signIn(database.newUser("bob"));
        bob.post(USER, form.body()).assertStatus(404);
        bob.post(USER, form.body() + AJAX + button).assertStatus(404);
        Answer stranger = server.pages().post(USER, form.body());
        assertTrue(stranger.status() == 303 && stranger.header("Location").orElse("").startsWith("/login.xhtml"), stranger::toString);
        administration.pages().with("Sec-Fetch-Site", "cross-site").post(USER, form.body()).assertStatus(403);
        assertEquals(before, state(ann));
        assertEquals(List.of(), database.auditOf(ann));
        server.client().callWith(token).path("/tokens/self").get().assertStatus(200);
    }

    @Test
    void makesNoUser() {
        Form form = administration.pages().open(Administration.NEW).formNamed("create").set("create:user-name", "forged").set("create:submit", "");
        PageClient bob = server.pages();
        bob.signIn(database.newUser("bob"));
        bob.post(Administration.NEW, form.body()).assertStatus(404);
        assertEquals(0, database.number("select count(*) from app_user where folded_name = 'forged'"));
    }

    @Test
    void ofAnAdministratorOfAMomentAgoIsNotFound() {
        TestUser ann = database.newUser("ann");
        Form form = administration.form(ann, "disable").set("disable:submit", "");
        database.withdraw(administration.administrator(), "Administrator");
        administration.pages().post(USER, form.body()).assertStatus(404);
        assertEquals(List.of(), database.auditOf(ann));
    }

    private String state(TestUser user) {
        return database.text("select row(u.*)::text || coalesce((select string_agg(role, ',') from user_role where user_id = u.id), '')"
                + " from app_user u where id = ?", user.id());
    }
}
