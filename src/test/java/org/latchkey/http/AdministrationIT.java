package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.harness.Database;
import org.latchkey.harness.Form;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Page;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

/** The pages of administrators do not exist for others. */
class AdministrationIT {

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();

    @ParameterizedTest
    @ValueSource(strings = {"/admin", "/admin/", "/admin/index.xhtml", "/admin/tokens.xhtml", "/admin/token.xhtml?id=1", "/ADMIN/tokens.xhtml",
            "/admin/../admin/tokens.xhtml", "/admin/%74okens.xhtml"})
    void isNoPageForOthers(String path) {
        PageClient pages = server.pages();
        Page home = pages.signIn(database.newUser("ann", "Sales"));
        assertFalse(home.text().contains("Administration"));
        assertEquals(404, pages.open(path).answer().status());
    }

    @Test
    void aFormTakenFromAnAdministratorDeletesNothingForOthers() {
        TestToken token = database.newToken(database.newUser("bob"), "nightly");
        TestUser ann = database.newUser("ann", "Administrator");
        PageClient pages = server.pages();
        pages.signIn(ann);
        Form form = pages.open("/admin/tokens.xhtml?owner=" + token.owner().name()).formNamed("delete");
        database.withdraw(ann, "Administrator");
        assertEquals(404, form.set("delete:chosen", Long.toString(token.id())).set("delete:submit", "delete:submit").send("").status());
        server.client().callWith(token).path("/tokens/self").get().assertStatus(200);
    }
}
