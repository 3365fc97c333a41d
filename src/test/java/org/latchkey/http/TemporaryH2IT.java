package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Page;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.ServerSetup;

class TemporaryH2IT {

    @Test
    void works() {
        try (LatchkeyServer server = ServerSetup.demoOnH2().start()) {
            PageClient pages = server.pages();
            pages.signIn("admin", "latchkey-demo");
            PageClient ann = server.pages();
            ann.signIn("ann", "latchkey-demo");
            String secret = ann.generate("x");
            Page page = pages.open("/admin/query.xhtml").formNamed("query").set("query:domain", "D").set("query:name", "N")
                    .set("query:statement", "select @A as \"A\", @B as \"B\"").set("query:users", "ann\nbob").press("Find parameters");
            var form = page.formNamed("query");
            page.document().select("[id='query:parameters'] input[type=checkbox]").forEach(box -> form.set(box.attr("name"), null));
            page = form.press("Restrict a column");
            var column = page.document().selectFirst("[id='query:columns'] fieldset");
            page = page.formNamed("query").set(column.selectFirst("input").attr("name"), "B").set(column.selectFirst("textarea").attr("name"), "X\nY").press("Save");
            assertTrue(page.text().contains("has been saved"), page::text);
            assertTrue(server.client().callWith(secret).query("D", "N").with("@A", "1").get().assertStatus(200).body().contains("[[\"1\"]]"));
            String id = page.answer().url().getQuery();
            page = pages.open("/admin/query.xhtml?" + id).formNamed("query").set("query:users", "bob")
                    .set("query:statement", "select @B as \"B\"").press("Find parameters");
            page = page.formNamed("query").set("query:roles", "Sales").press("Save");
            assertTrue(page.text().contains("has been saved") && page.text().contains("Version 1"), page::text);
            assertTrue(server.client().callWith(secret).query("D", "N").get().assertStatus(200).body().contains("\"data\":[[]]"));
            page = pages.open("/admin/query.xhtml?" + id + "&version=1").formNamed("query").press("Bring back");
            assertTrue(page.text().contains("has been saved") && page.text().contains("Version 2"), page::text);
            page = pages.open("/admin/queries.xhtml");
            assertTrue(page.text().contains("2 users"), page::text);
            page = pages.open("/admin/query.xhtml?" + id).formNamed("delete").press("Delete");
            assertTrue(page.text().contains("has been deleted"), page::text);
            assertTrue(!server.log().toString().isEmpty());
        }
    }
}
