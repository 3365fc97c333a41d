package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.ServerSetup;

/** Without a mail host, as the tour is: notices stand on the page, and it is said that they stand there only. */
class WithoutMailIT {

    @Test
    void pagesSayThatNoticesStandOnlyThere() {
        try (LatchkeyServer server = ServerSetup.demoOnH2().start()) {
            PageClient pages = server.pages();
            pages.signIn("ann", "latchkey-demo");
            String secret = pages.generate("report");
            server.client().callWith(secret).path("/tokens/self").get().assertStatus(200);
            String notices = pages.open(PageClient.TOKENS).document().getElementById("notices").text();
            assertTrue(notices.contains("The token \"report\" was generated on "), notices);
            assertTrue(notices.endsWith("Mail is not set up on this server: notices stand only here."), notices);
            String profile = pages.open("/settings/profile.xhtml").text();
            assertTrue(profile.contains("Mail is not set up on this server: notices stand on the Tokens page only."), profile);
            assertTrue(server.log().contains("No mail is sent, because latchkey.mail.host is not set"));
        }
    }
}
