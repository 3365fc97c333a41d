package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Answer;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.TestUser;

/** Nobody but an administrator changes the policy, whatever is sent. */
class ForgedPolicyIT {

    private static final String PATH = "/admin/policy.xhtml";

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();
    private final Administration administration = Administration.begin(server);
    private final PageClient pages = server.pages();
    private long version;

    @BeforeEach
    void signIn() {
        pages.signIn(database.newUser("ann"));
        version = version();
    }

    private long version() {
        return database.number("select version from policy");
    }

    /** What saves a policy that does nothing to anybody. */
    private String savingForm(PageClient administrator) {
        String role = "Nobody has this role but " + administration.administrator().name();
        return administrator.open(PATH).formNamed("policy").set("policy:roles", role).press("Check").formNamed("policy").set("policy:save", "").body();
    }

    @Test
    void theFormOfAnAdministratorDoesNothingForOthers() {
        pages.get(PATH).assertStatus(404);
        assertEquals(302, server.pages().get(PATH).status(), "strangers are asked who they are");
        String form = savingForm(administration.pages());
        pages.post(PATH, form).assertStatus(404);
        // The same fields under the state of a page that is their own.
        String state = pages.open(PageClient.TOKENS).document().selectFirst("input[name=jakarta.faces.ViewState]").val();
        String own = administration.pages().open(PATH).formNamed("policy").set("policy:save", "").set("jakarta.faces.ViewState", state).body();
        pages.post(PATH, own).assertStatus(404);
        pages.post(PageClient.TOKENS, own);
        assertEquals(version, version());
    }

    /** The page that is still open, and still has its state, does nothing more. */
    @Test
    void whoIsNoAdministratorAnyMoreChangesNothing() {
        TestUser former = database.newUser("former", "Administrator");
        PageClient formerPages = server.pages();
        formerPages.signIn(former);
        String form = savingForm(formerPages);
        database.withdraw(former, "Administrator");
        Answer answer = formerPages.get(PATH);
        for (int tries = 0; answer.status() != 404 && tries < 100; tries++) {
            answer = formerPages.get(PATH);
        }
        formerPages.post(PATH, form).assertStatus(404);
        formerPages.post(PageClient.TOKENS, form);
        assertEquals(version, version());
    }

    @Test
    void aForeignPageChangesNothing() {
        String form = savingForm(administration.pages());
        administration.pages().with("Sec-Fetch-Site", "cross-site");
        administration.pages().post(PATH, form).assertStatus(403);
        assertEquals(version, version());
    }

    @Test
    void theSameFormChangesItWhereNothingIsForged() {
        administration.pages().post(PATH, savingForm(administration.pages()));
        assertEquals(version + 1, version());
        administration.pages().open(PATH).formNamed("policy").set("policy:roles", "").press("Check").formNamed("policy").press("Save");
        assertEquals(version + 2, version());
    }
}
