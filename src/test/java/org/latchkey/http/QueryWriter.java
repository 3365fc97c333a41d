package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.latchkey.harness.Database;
import org.latchkey.harness.Form;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Page;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.TestUser;

/** An administrator who writes saved queries, all of them in a domain that has no other. */
final class QueryWriter {

    static final String PATH = "/admin/query.xhtml";

    private final Database database;
    private final TestUser user;
    private final PageClient pages;
    private final String domain;

    private QueryWriter(LatchkeyServer server, TestUser user, String domain) {
        this.database = server.database();
        this.user = user;
        this.domain = domain;
        pages = server.pages();
        pages.signIn(user);
    }

    static QueryWriter at(LatchkeyServer server) {
        TestUser user = server.database().newUser("admin", "Administrator");
        return new QueryWriter(server, user, "Domain of " + user.name());
    }

    /** Another administrator who writes in the same domain. */
    QueryWriter colleague(LatchkeyServer server) {
        return new QueryWriter(server, database.newUser("colleague", "Administrator"), domain);
    }

    String domain() {
        return domain;
    }

    TestUser user() {
        return user;
    }

    PageClient pages() {
        return pages;
    }

    /** The form of a new query with this much filled in; nobody may run it yet. */
    Form begin(String name, String statement) {
        return pages.open(PATH).formNamed("query").set("query:domain", domain).set("query:name", name).set("query:statement", statement);
    }

    Form open(long id) {
        return openWith("id=" + id);
    }

    Form openWith(String parameters) {
        return pages.open(PATH + "?" + parameters).formNamed("query");
    }

    /** Saves a query without parameters that these roles may run, one in each line. */
    long create(String name, String statement, String roles) {
        return save(begin(name, statement).set("query:roles", roles));
    }

    /** Saves what must be right, and returns the id. */
    long save(Form form) {
        return save(form, "Save");
    }

    long save(Form form, String button) {
        Page page = form.press(button);
        assertTrue(page.text().contains("The query has been saved."), page::text);
        assertEquals(PATH, page.path());
        return Long.parseLong(page.answer().url().getQuery().replaceFirst(".*\\bid=", ""));
    }

    /** Sends what must be refused, and returns what the page says at its fields and at its top. */
    String refusal(Form form) {
        Page page = form.press("Save");
        assertEquals(200, page.answer().status(), page::text);
        String said = page.document().select(".error, .messages").text();
        assertTrue(!said.isBlank() && !page.text().contains("has been saved"), page::text);
        return said;
    }

    long saved() {
        return database.number("select count(*) from saved_query where domain = ?", domain);
    }
}
