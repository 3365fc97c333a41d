package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Page;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.TestUser;

/** What administrators read about one token, however much has happened to it. */
class TokenStoryIT {

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();
    private final TestUser ann = database.newUser("ann");

    @Test
    void saysByWhomAndFromWhereATokenWasMadeThatWasEditedManyTimesSince() {
        PageClient pages = server.pages();
        pages.signIn(ann);
        pages.generate("nightly");
        long id = database.number("select id from access_token where owner_id = ?", ann.id());
        database.keepInAudit(150, "edith", ann, "TOKEN_EDITED", id, "192.0.2.17", Instant.now());
        database.update("update audit_entry set token_id = ? where owner_id = ? and kind = 'TOKEN_EDITED'", id, ann.id());
        Page story = story(id);
        assertEquals(ann.name(), fact(story, "By"));
        assertEquals(pages.address(), fact(story, "From"));
        assertEquals(100, story.document().select("[aria-labelledby=activity-title] tbody tr").size(), story::text);
    }

    @Test
    void saysNothingOfItWhereTheAuditDoesNotGoBackSoFar() {
        Page story = story(database.newToken(ann, "old").id());
        assertEquals(0, story.document().select("dt").eachText().stream().filter(term -> term.equals("By") || term.equals("From")).count());
    }

    private Page story(long id) {
        PageClient pages = server.pages();
        pages.signIn(database.newUser("admin", "Administrator"));
        return pages.open("/admin/token.xhtml?id=" + id);
    }

    private static String fact(Page page, String term) {
        return page.document().select("dt").stream().filter(each -> each.text().equals(term)).findFirst().orElseThrow().nextElementSibling().text();
    }
}
